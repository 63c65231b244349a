// Sentences of a chart in Spanish; what they are for: ../../en/chart.ts.
import type { CHART_TEXT } from '../../en/chart.ts';

export const CHART_ES: Readonly<Record<keyof typeof CHART_TEXT, string>> = {
  'chart.band': 'cambio importante (MCID {value})',
  'chart.bandShort': 'MCID {value}',
  'chart.latest': 'última {score}',
  'chart.goal': 'objetivo {value}',
  'chart.goalDefault': 'objetivo {value} (por defecto)',
  'chart.goalDefaultNote':
    'Objetivo: por defecto, dos diferencias importantes mejor que la primera puntuación; el fisioterapeuta no ha fijado ninguno.',
  'chart.week': 'sem {week}',
  'chart.surgery': 'cirugía',
  'chart.noDirection': 'dirección desconocida',
  'chart.onset': 'Inicio de la meseta, semana {week}',
  'chart.onsetWorse': 'Empeora desde la semana {week}',
  'chart.baseline': 'primera puntuación',
  'chart.change': '{change} desde la primera puntuación',
  'chart.beyondError': 'más que el error de medida',
  'chart.withinError': 'dentro del error de medida',
  'chart.summary':
    '{measure} pasó de {first} en la semana {from} a {last} en la semana {week} ({direction}).',
  'chart.summaryOne':
    '{measure} era {score} en la semana {week} ({direction}); una sola puntuación no muestra aún una evolución.',
  'chart.summaryNone': 'Todavía no hay puntuaciones de {measure}.',
  'chart.goalReached': 'Objetivo {goal} alcanzado.',
  'chart.goalNotReached': 'Objetivo {goal} no alcanzado.',
  'chart.noError': 'De esta medida no constan el error de medida ni la diferencia importante.',
  'chart.error': 'Barras: error de medida ({level} {value}).',
  'chart.noMdc': 'De esta medida no consta el error de medida.',
  'chart.noMcid': 'De esta medida no consta una diferencia importante.',
  'chart.mark': '{letter}: {title}, {day}.',
  'chart.plainSeries': 'versión habitual',
  'chart.otherPoint': '{score}, {series}: no se compara',
  'chart.newSeries':
    'Versión nueva ({series}) desde el {day}: nuevo punto de partida. Los puntos huecos no se comparan.',
  'chart.otherSeries':
    'La línea muestra {series}. Los puntos huecos son de otra versión o lado y no se comparan.',
  'chart.sides':
    'Puntos redondos: {leading}, con la banda y el objetivo. Puntos cuadrados: {other}. Cada lado se compara con su propia primera puntuación.',
  'chart.latestSide': '{side} {score}',
  'chart.legendError': 'Barras: error de medida (MDC).',
  'chart.legendBand': 'Banda rayada: de la primera puntuación a un cambio importante (MCID).',
  'chart.chosen': '{name} elegido por el fisioterapeuta: {reason}.',
};
