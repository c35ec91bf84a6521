import type { Categorie, Doel, Fase, Hoedanigheid, PartijSoort } from '../regels/index.ts';

/** Een plaats aan tafel die het overlegtype kent, met wat de genodigde voorgesteld krijgt (3.4c, B3-5). */
export type Tafelrol = {
  readonly partij: PartijSoort;
  readonly hoedanigheid: Hoedanigheid | null;
  readonly functies: readonly string[];
  readonly taak: string;
  /** Artikel van het convenant of de wet waarop deelname rust, met de AVG-grond (B.3). */
  readonly grondslag: string;
  readonly individueelDoel: string;
  /** Waarover deze plaats aan tafel zelf mag beslissen (CL-2d, B3-ex3f); null als het overleg geen doorzettingsmacht kent. */
  readonly mandaat: string | null;
};

/**
 * Wie onder dit overleg een casus mag aanmelden (fn 16): deze functie op deze plaats aan tafel, of elke functie op die plaats als
 * `functie` null is.
 */
export type Melder = Pick<Tafelrol, 'partij' | 'hoedanigheid'> & { readonly functie: string | null };

/** Waarmee een overleg begint, als dat vast moet staan (B3-ex2w, B3-ex3): een van deze redenen, met haar datum. */
export type Aanleiding = {
  readonly soort: 'verzuimmelding' | 'verzoek';
  readonly vraag: string;
  readonly datumvraag: string;
  /** De rij uit Bijlage 3 die erom vraagt. */
  readonly eis: string;
  readonly keuzes: readonly { readonly code: string; readonly naam: string }[];
};

/** Wie er vanuit het gezin aan tafel hoort. Een clientondersteuner is onafhankelijk en komt alleen als ouders dat willen. */
export type Gezinsplaats = 'ouders' | 'jongere' | 'clientondersteuner';

/** De uitwerking van een soort overleg volgens Bijlage 3 (2025). Opgeslagen als JSON; een lopende casus houdt haar versie. */
export type OverlegtypeInhoud = {
  readonly samenwerkingsdoel: string;
  /** Doelen uit 3.1 die dit overleg mag dienen; minstens een van a-f. */
  readonly doelen: readonly Doel[];
  /** Doelen die een nieuwe casus voorgesteld krijgt. */
  readonly voorgesteldeDoelen: readonly Doel[];
  readonly niveau: 'school' | 'wijk' | 'gemeente' | 'swv';
  readonly doelgroepVerruimd: boolean;
  readonly doelgroepMotivering: string | null;
  /** OPP alleen met toestemming van de ouders (B3-ex1b). */
  readonly oppToestemmingNodig: boolean;
  /** Wie mag aanmelden (fn 16, PH-1a). Wie er niet bij staat, meldt niet aan. */
  readonly melders: readonly Melder[];
  /** Waarmee een casus begint; null als de reden van aanmelden genoeg is (T25-01). */
  readonly aanleiding: Aanleiding | null;
  /** Alleen voor wie langdurig verzuimt of nergens staat ingeschreven (B3-ex3, Art 4.1 (b)). */
  readonly langdurigVerzuimNodig: boolean;
  /** Tot informatie en uitnodiging vastliggen, ziet wie van een ander hoort geen naam en geen initialen (E-07). */
  readonly eerstZonderNaam: boolean;
  /** Mag dit overleg samen een passend aanbod vaststellen (CL-2d)? Wie waarover beslist, staat bij de rol. */
  readonly doorzettingsmacht: boolean;
  readonly procesregie: PartijSoort;
  readonly aanspreekpunt: string;
  readonly gezin: readonly Gezinsplaats[];
  readonly rollen: readonly Tafelrol[];
  /** Waarom dit een casusoverleg is als er geen gemeente of geen jeugdhulp aan tafel zit (Art 1.6). */
  readonly samenstellingMotivering?: string | null;
  /** Per fase de soorten gegevens die op tafel mogen komen (CL-6a). */
  readonly fasen: Readonly<Record<Fase, readonly Categorie[]>>;
  readonly verslag: 'namen' | 'pseudoniemen';
  /** Wat is afgesproken over bewaren en beveiligen (T25-05, CL-5a, CL-5d). */
  readonly beheerafspraken?: string | null;
  readonly nazorgMaanden: number;
  readonly bewaarmaanden: number;
  /** Dagen na sluiten waarin een organisatie haar eigen deel meeneemt (9.1, L-5); 30 als er niets staat. */
  readonly eigenDeelDagen?: number;
};
