/** De soorten gegevens van de tabel: de gewone kolommen, en bijzondere gegevens die met een gewone worden vergeleken. */
import type { GegevenStand, LijstCategorie, Overlegtype, VerzuimSoort } from '../../src/regels/index.ts';

export type Kolom = {
  readonly teken: string;
  readonly naam: string;
  readonly categorie: LijstCategorie;
  readonly gegeven: GegevenStand;
  /** De soort verzuim waarover het gegeven gaat, of niets. */
  readonly verzuim: VerzuimSoort | null;
  readonly overlegtype?: Overlegtype;
  /** Bij een bijzonder gegeven: de gewone kolom waarmee het wordt vergeleken. */
  readonly basis?: string;
};

const kolom = (categorie: LijstCategorie, naam: string): Kolom => ({
  teken: categorie,
  naam,
  categorie,
  gegeven: {},
  verzuim: null,
});
const verzuim = (soort: VerzuimSoort): Kolom => ({
  ...kolom('g', `${soort === 'ziekte' ? 'verzuim door ziekte' : `${soort} verzuim`}`),
  teken: `g-${soort === 'ongeoorloofd' ? 'on' : soort === 'ziekte' ? 'ziek' : 'geo'}`,
  verzuim: soort,
});

export const KOLOMMEN: readonly Kolom[] = [
  kolom('a', 'naam, geboortedatum, adres'),
  kolom('b', 'burgerservicenummer'),
  kolom('c', 'laatste school'),
  kolom('d', 'onderwijs: belemmeringen, behoeften, extra ondersteuning'),
  kolom('e', 'gezondheid van de jongere'),
  kolom('f', 'gezin'),
  verzuim('ongeoorloofd'),
  verzuim('geoorloofd'),
  verzuim('ziekte'),
  kolom('h', 'hulp van gemeente of aanbieder'),
  kolom('i', 'hulp van school of samenwerkingsverband'),
];

const bijzonder = (basis: string, naam: string, anders: Partial<Kolom>): Kolom => {
  const gewoon = KOLOMMEN.find(({ teken }) => teken === basis);
  if (gewoon === undefined) throw new Error(`Geen gewone kolom ${basis}.`);
  return { ...gewoon, teken: naam, naam, basis, ...anders };
};

/** Gegevens waarbij iets extra's geldt bovenop de gewone kolom. */
export const BIJZONDERE: readonly Kolom[] = [
  bijzonder('d', 'er staat ook iets over gezondheid in', { gegeven: { bevatGezondheid: true } }),
  bijzonder('e', 'gezondheid van een gezinslid', { gegeven: { betreft: 'gezinslid' } }),
  bijzonder('f', 'over een gezinslid, niets over gezondheid', { gegeven: { betreft: 'gezinslid' } }),
  bijzonder('d', 'er staat ook iets over geoorloofd verzuim in', { verzuim: 'geoorloofd' }),
  bijzonder('f', 'hulp thuis', { gegeven: { thuisondersteuning: true } }),
  bijzonder('d', 'uit het OPP', { gegeven: { opp: true } }),
  bijzonder('d', 'uit het OPP, waar het overlegtype toestemming afspreekt', {
    gegeven: { opp: true },
    overlegtype: { oppToestemmingNodig: true },
  }),
  bijzonder('d', 'de hulpverlener houdt het achter voor een ouder', { gegeven: { nietVoorOuder: true } }),
  bijzonder('d', 'ooit gekregen van iemand onder beroepsgeheim', { gegeven: { bronGeheimhouding: 'jeugdwet' } }),
  bijzonder('d', 'ooit gekregen van iemand onder de geheimhouding van de Wmo', {
    gegeven: { bronGeheimhouding: 'wmo' },
  }),
];
