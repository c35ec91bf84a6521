/**
 * De onderdelen van elke pagina. Zo gebruikt een route ze:
 *
 * ```tsx
 * import { Formulier, Kaart, Knop, Paginakop, Tekstveld } from '../web/onderdelen/index.ts';
 * import { Pagina, renderPagina } from '../web/pagina.tsx';
 * import { ontleed, verplichteTekst } from '../web/formulier.ts';
 *
 * const schema = { reden: verplichteTekst({ max: 500, leeg: 'Schrijf op waarom dit nodig is.' }) };
 *
 * const html = renderPagina(verzoek, (
 *   <Pagina titel="Leg een reden vast" soort="vak" hoofdmenu="casussen" kruimel={[{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: 'Reden' }]}>
 *     <Paginakop titel="Leg een reden vast" />
 *     <Formulier actie={verzoek.adres} stand={stand} ritme="gewoon">
 *       <Tekstveld naam="reden" label="Reden" />
 *       <Knop>Leg de reden vast</Knop>
 *     </Formulier>
 *   </Pagina>
 * ));
 * // Na verzenden: const lezing = ontleed(schema, body); bij 'fout' dezelfde pagina met lezing.stand en status 422.
 * ```
 *
 * Welk onderdeel wanneer: Paginakop (de h1), Kaart (een gebied met een naam), Melding (gevolg voor de hele pagina,
 * hoogstens één), Regels (regels met één handeling), Tabel (vergelijken), DataLijst (naam en waarde; met `wijzig` een
 * controlepagina), Stappen (wat ontbreekt), Fasebalk, Tafel (versiering naast een lijst), Oordeel (per ontvanger),
 * Inkijk (zo ziet de ander het), Tijdlijn (per dag), Deuren (keuzelijst gezin), Contact (een mens met nummer),
 * Leeg (waarom leeg, wat nu), Uitkomst (kop van een bevestiging), Uitklap, Merkje, Artikel.
 *
 * Velden in een Formulier vinden hun waarde en fout zelf, op `naam`. Op een gezinspagina worden keuzes tegels.
 * Alles werkt zonder JavaScript; een onderdeel dat een script uit public/js kan gebruiken, meldt dat zelf aan.
 */
export * from './afdrukken.tsx';
export * from './artikel.tsx';
export * from './contact.tsx';
export * from './datalijst.tsx';
export * from './deuren.tsx';
export * from './fasebalk.tsx';
export {
  Actie,
  Formulier,
  type FormulierProps,
  Gezienveld,
  type LevendOordeel,
  VerborgenVeld,
  veldId,
} from './formulier.tsx';
export * from './foutsamenvatting.tsx';
export type { Icoonnaam } from './iconen.ts';
export * from './icoon.tsx';
export * from './indeling.tsx';
export * from './inkijk.tsx';
export * from './invoer.tsx';
export * from './kaart.tsx';
export * from './keuze.tsx';
export * from './knop.tsx';
export * from './kruimel.tsx';
export * from './leeg.tsx';
export * from './melding.tsx';
export * from './merkje.tsx';
export { Nederlands } from './nederlands.tsx';
export * from './oordeel.tsx';
export * from './passkey.tsx';
export * from './personen.tsx';
export * from './regels.tsx';
export * from './stappen.tsx';
export * from './tabel.tsx';
export * from './tafel.tsx';
export * from './tijdlijn.tsx';
export * from './uitklap.tsx';
export * from './uitkomst.tsx';
export * from './voortgang.tsx';
