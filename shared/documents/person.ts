// How a person is told apart on paper: by birth year, and by initials where the name should not be read by others.
import { fullName, type Patient } from '../domain/patient.ts';

/** Who a document is about. */
export function personOnPaper(patient: Patient) {
  const { birthDate, birthYear, identifier } = patient;
  return { name: fullName(patient), birthDate, birthYear, identifier, sources: [patient.id] };
}

/** Characters of a name that fit into the running head with the birth date, in one line. */
const MOST_IN_HEAD = 40;

/** The name as it stands at the head of each page; a longer one stands whole on the first page. */
export function nameInHead(name: string): string {
  const letters = Array.from(name);
  return letters.length <= MOST_IN_HEAD ? name : `${letters.slice(0, MOST_IN_HEAD - 1).join('')}…`;
}

/** Known from the birth date, or on its own. */
export function birthYearOf({
  birthDate,
  birthYear,
}: Pick<Patient, 'birthDate' | 'birthYear'>): number | null {
  return birthYear ?? (birthDate === null ? null : Number(birthDate.slice(0, 4)));
}

/** `D. A.` for Dmitri Abbott: every part of the name by its first letter. */
export function initialsOf({ givenName, familyName }: Pick<Patient, 'givenName' | 'familyName'>): string {
  const parts = `${givenName} ${familyName}`.split(/[\s-]+/).filter(part => part !== '');
  return parts.map(part => `${Array.from(part)[0]?.toUpperCase() ?? ''}.`).join(' ');
}
