import type { Herkomst, Omgeving } from '../../db/transactie.ts';
import type { Verzoeker } from '../../db/verzoeker.ts';
import type { Doel, LijstCategorie } from '../../regels/index.ts';
import type { Kenmerken } from '../kenmerken.ts';

/** Wat een route aan elke use case meegeeft. */
export type Opening = { readonly omgeving: Omgeving; readonly verzoeker: Verzoeker; readonly herkomst: Herkomst };

/** Een gegeven zoals iemand het schrijft; wat nog open staat, mag in een concept ontbreken. */
export type Gegevenconcept = {
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een keer delen. */
  readonly gegeven: string;
  readonly casus: string;
  readonly categorie: LijstCategorie;
  readonly doel: Doel;
  readonly kenmerken: Kenmerken;
  readonly aard: 'feit' | 'mening' | null;
  /** ISO-datum: van wanneer het gegeven is (8). */
  readonly brondatum: string | null;
  readonly tekst: string;
  /** In een zin waarom het nodig is (5.3); leeg bij ouder en jongere, die dat niet hoeven te zeggen (4.5). */
  readonly waarom: string;
  /** De versie die de schrijver voor zich had; 0 als er nog niets stond. Zonder telt wat het laatst komt: dan let de aanroeper zelf op. */
  readonly gezien?: number | null;
};

/** Wat er nu staat als een ander venster net iets anders bewaarde. */
export type Anderconcept = { readonly versie: number; readonly tekst: string };

/** Een gegeven dat af is: van feit of mening en van de datum is gezegd hoe het zit (8). */
export type Afgerond = Gegevenconcept & { readonly aard: 'feit' | 'mening'; readonly brondatum: string };
