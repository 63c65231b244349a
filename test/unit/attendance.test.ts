// How many planned contacts took place: what nobody said is neither kept nor missed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attendanceOf } from '../../shared/attendance.ts';
import { APPOINTMENT_STATUSES } from '../../shared/domain/appointment.ts';

const TODAY = '2026-03-30';
const planned = (
  date: string,
  status: (typeof APPOINTMENT_STATUSES)[number] = 'planned',
  visitId: string | null = null,
) => ({
  date,
  status,
  visitId,
});

it('counts kept and missed, and neither where nothing was said', () => {
  const appointments = [
    planned('2026-03-02', 'done', 'a'),
    planned('2026-03-09'),
    planned('2026-03-16', 'missed'),
    planned('2026-03-18', 'cancelled'),
    planned('2026-03-23'),
    planned(TODAY),
    planned('2026-04-06'),
  ];
  const visits = [
    { id: 'a', date: '2026-03-02' },
    { id: 'b', date: '2026-03-09' },
    { id: 'c', date: '2026-03-11' },
  ];
  expect(attendanceOf(appointments, visits, TODAY)).toEqual({
    attended: 2,
    missed: 1,
    planned: 3,
    cancelled: 1,
    unknown: 1,
    unplanned: 1,
  });
});

it('lets one visit keep one appointment of its day', () => {
  const twice = [planned('2026-03-09'), planned('2026-03-09')];
  expect(attendanceOf(twice, [{ id: 'a', date: '2026-03-09' }], TODAY)).toMatchObject({
    attended: 1,
    unknown: 1,
  });
});

it('never counts an appointment twice or a visit away', () => {
  const day = fc.integer({ min: 1, max: 28 }).map(number => `2026-03-${String(number).padStart(2, '0')}`);
  const appointment = fc.record({
    date: day,
    status: fc.constantFrom(...APPOINTMENT_STATUSES),
    visitId: fc.constant(null),
  });
  fc.assert(
    fc.property(
      fc.array(appointment, { maxLength: 12 }),
      fc.uniqueArray(day, { maxLength: 12 }),
      day,
      (some, days, until) => {
        const visits = days.map(date => ({ id: date, date }));
        const of = attendanceOf(some, visits, until);
        const past = some.filter(({ date }) => date <= until);
        const today = past.filter(({ date, status }) => date === until && status === 'planned').length;
        const known = of.attended + of.missed + of.cancelled + of.unknown;
        expect(known).toBeLessThanOrEqual(past.length);
        expect(known).toBeGreaterThanOrEqual(past.length - today);
        expect(of.planned).toBe(of.attended + of.missed);
        expect(of.unplanned).toBeLessThanOrEqual(visits.filter(({ date }) => date <= until).length);
      },
    ),
  );
});
