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
};

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
  /** Een casus begint met een verzuimmelding: soort en datum (B3-ex2w). */
  readonly meldingNodig: boolean;
  readonly procesregie: PartijSoort;
  readonly aanspreekpunt: string;
  readonly rollen: readonly Tafelrol[];
  /** Per fase de soorten gegevens die op tafel mogen komen (CL-6a). */
  readonly fasen: Readonly<Record<Fase, readonly Categorie[]>>;
  readonly verslag: 'namen' | 'pseudoniemen';
  readonly nazorgMaanden: number;
  readonly bewaarmaanden: number;
};
