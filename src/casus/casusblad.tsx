import type { ComponentChildren } from 'preact';
import { ADRES } from '../web/adressen.ts';
import { Link, Merkje, Ondermenu, Paginakop, Tekst } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { casusadres } from './adressen.ts';
import type { Casuskop } from './casuskop.ts';
import { DOELNAMEN, opsomming } from './woorden.ts';

/** Het deel van de kop dat een casuspagina nodig heeft. */
export type Bladkop = Pick<
  Casuskop,
  'id' | 'kenmerk' | 'aanspreek' | 'overlegtype' | 'school' | 'doelen' | 'status' | 'regiepartij'
>;

type Bladprops = {
  readonly kop: Bladkop;
  /** Wat deze pagina is, voor venster en kruimel: "Informeren". Leeg op het overzicht. */
  readonly deel?: string;
  readonly nu: 'overzicht' | 'bijeenkomsten' | 'plan' | 'gegevens' | 'toestemming' | 'wie-keek' | 'geen';
  readonly knoppen?: ComponentChildren;
  /** De h1; zonder is dat de jongere zoals de lezer die mag zien. */
  readonly titel?: string;
  readonly inleiding?: ComponentChildren;
  readonly melding?: { readonly soort: 'ok' | 'let-op'; readonly tekst: ComponentChildren } | undefined;
  /**
   * Hier valt alleen iets in te vullen, en er staat nog niets. Van een gesloten casus blijft dan alleen staan dat zij gesloten is
   * (PH-6). Wat iemand al had ingevuld, blijft wel staan: dat raakt niemand kwijt.
   */
  readonly leegFormulier?: boolean;
  /** Wat hier na het sluiten nog kan; zonder is er niets meer vast te leggen. */
  readonly naSluiten?: string;
  readonly children: ComponentChildren;
};

/** Overlegtype, school en doelen op een regel. */
function omschrijving({ overlegtype, school, doelen }: Pick<Bladkop, 'overlegtype' | 'school' | 'doelen'>): string {
  const namen = opsomming(doelen.map((doel) => `${DOELNAMEN[doel]} (${doel})`));
  return [overlegtype, school, `${doelen.length === 1 ? 'doel' : 'doelen'}: ${namen}`]
    .filter((deel) => deel !== null)
    .join(' · ');
}

/** Om wie het gaat en in welk overleg; noemt de titel hem al, dan staat hij er geen twee keer. */
const onderTitel = ({ aanspreek, overlegtype }: Bladkop, titel: string): string =>
  titel.includes(aanspreek) ? overlegtype : `${aanspreek} · ${overlegtype}`;

const NIETS: Pick<Bladprops, 'knoppen' | 'inleiding' | 'children'> = { children: null };

/** Een pagina van een casus: kruimel, kop, bladen, en onderaan wie verwerkingsverantwoordelijke is (fn 13). */
export function Casusblad({ kop, deel, nu, titel, melding, leegFormulier = false, naSluiten, ...inhoud }: Bladprops) {
  const adres = casusadres(kop.id);
  const { knoppen, inleiding, children } = kop.status === 'gesloten' && leegFormulier ? NIETS : inhoud;
  const naam = `Casus ${kop.kenmerk}`;
  const kruimel = [
    { naam: 'Mijn werk', naar: ADRES.mijnWerk },
    ...(deel === undefined ? [{ naam }] : [{ naam, naar: adres.overzicht }, { naam: deel }]),
  ];
  const punten = [
    { sleutel: 'overzicht', label: 'Overzicht', adres: adres.overzicht },
    { sleutel: 'bijeenkomsten', label: 'Bijeenkomsten', adres: adres.bijeenkomsten },
    { sleutel: 'plan', label: 'Plan', adres: adres.plan },
    { sleutel: 'gegevens', label: 'Gegevens', adres: adres.gegevens },
    { sleutel: 'toestemming', label: 'Toestemming', adres: adres.toestemming },
    { sleutel: 'wie-keek', label: 'Wie keek', adres: adres.wieKeek },
  ];
  return (
    <Pagina
      titel={deel === undefined ? naam : `${deel}, ${naam.charAt(0).toLowerCase()}${naam.slice(1)}`}
      soort="vak"
      hoofdmenu="casussen"
      kruimel={kruimel}
      melding={melding}
    >
      <Paginakop
        titel={titel ?? kop.aanspreek}
        onder={titel === undefined ? omschrijving(kop) : onderTitel(kop, titel)}
        inleiding={inleiding}
        knoppen={knoppen}
      />
      {nu !== 'geen' && <Ondermenu naam="Deze casus" nu={nu} punten={punten} />}
      {kop.status === 'gesloten' && deel !== undefined && (
        <p>
          <Merkje soort="stil">Gesloten</Merkje> Deze casus is gesloten.{' '}
          {naSluiten ?? 'Hier is niets meer vast te leggen.'}{' '}
          <Link naar={adres.overzicht}>Naar het overzicht van de casus</Link>
        </p>
      )}
      {children}
      <Tekst soort="klein">
        Verantwoordelijk voor wat hier van iedereen samen is, zoals de bijeenkomsten, het plan en het verslag:{' '}
        {kop.regiepartij}. Voor elk gegeven is dat de organisatie die het inbracht.
      </Tekst>
    </Pagina>
  );
}
