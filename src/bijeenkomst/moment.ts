const ZONE = 'Europe/Amsterdam';
const klok = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Hoeveel milliseconden de klok in Nederland op dit moment voorloopt op UTC. */
function voorsprong(moment: Date): number {
  const delen = new Map(klok.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const deel = (naam: Intl.DateTimeFormatPartTypes): number => delen.get(naam) ?? 0;
  return (
    Date.UTC(deel('year'), deel('month') - 1, deel('day'), deel('hour'), deel('minute'), deel('second')) -
    moment.getTime()
  );
}

/**
 * Het moment waarop de klok in Nederland deze dag ("2026-03-05") en tijd ("10:00") aanwijst, ook rond zomertijd. Een tijd die
 * in de nacht van de omschakeling niet bestaat, wordt een uur later.
 */
export function momentVan(dag: string, tijd: string): Date {
  const [uur = '0', minuut = '0'] = tijd.split(':');
  const alsUtc = Date.parse(`${dag}T${uur.padStart(2, '0')}:${minuut.padStart(2, '0')}:00.000Z`);
  const eerste = alsUtc - voorsprong(new Date(alsUtc));
  return new Date(alsUtc - voorsprong(new Date(eerste)));
}
