import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** Een afspraak zoals zij in de agenda van een mens komt: een tijd, en verder niets. */
export type Kalenderafspraak = {
  /** Willekeurig, en stabiel per afspraak en persoon. */
  readonly uid: string;
  readonly volgnummer: number;
  readonly op: Date;
  readonly duurMinuten: number;
  readonly gaatDoor: boolean;
};

/**
 * Maakt een agendabestand (RFC 5545) dat niets zegt: geen naam, geen organisatie, geen adres, geen andere genodigden (C11). Tijden
 * staan in UTC, gerekend vanaf de klok van Nederland: elke agenda toont ze goed, ook rond zomertijd, zonder eigen zonetabel.
 */
export function maakKalender(afspraken: readonly Kalenderafspraak[], gemaaktOp: Date): string {
  const kalender = new ICalCalendar({
    prodId: { company: 'Overlegtafel', product: 'Overlegtafel', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, volgnummer, op, duurMinuten, gaatDoor } of afspraken)
    kalender.createEvent({
      id: uid,
      sequence: volgnummer,
      stamp: gemaaktOp,
      start: op,
      end: new Date(op.getTime() + duurMinuten * 60_000),
      summary: 'Overleg',
      location: 'zie Overlegtafel',
      status: gaatDoor ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    });
  // RFC 5545 3.1: elke regel eindigt op CRLF, ook de laatste.
  const tekst = kalender.toString();
  return tekst.endsWith('\r\n') ? tekst : `${tekst}\r\n`;
}
