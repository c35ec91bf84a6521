/**
 * Wat er met een convenant gebeurt, als feiten met een datum. Een lijst feiten is een verzameling: volgorde en herhaling
 * doen niet ter zake. Wat op een dag gebeurt, geldt vanaf 00.00 uur van die dag, en alle feiten van een dag gelden samen.
 * Op een dag eindigt eerst wat eindigt; dan tellen alle handtekeningen tot en met die dag; dan komen opzeggingen aan.
 */

/** De aanduiding van een partij; alleen om gelijk en ongelijk te kunnen zien. */
export type PartijId = string;

/** De stappen van een toetreding, in de enige volgorde die telt (P-6, Art 18.1, Art 18.2, Art 18.3 (a)). */
export const TOETREDINGSTAPPEN = ['aangevraagd', 'akkoord', 'ondertekend', 'bekendgemaakt'] as const;
export type Toetredingstap = (typeof TOETREDINGSTAPPEN)[number];

/** Een versie van de tekst. Een wijziging is een tekst met een hoger volgnummer (Art 17.1); hertekenen is haar ondertekenen. */
export type Tekst = {
  readonly kind: 'tekst';
  readonly tekst: string;
  readonly volgnummer: number;
  /** Wie zelf tekenen: gemeenten en samenwerkingsverbanden (P-1, P-2, Sign-1). */
  readonly tekenaars: readonly PartijId[];
  /** De schoolbesturen, ook mbo, die met een volmacht meedoen (P-3, fn 1 (mbo), fn 2). */
  readonly schoolbesturen: readonly PartijId[];
};

/** De volmacht van een schoolbestuur om deze tekst namens haar te tekenen (Bijl 4-c); de datum is die van de volmacht. */
export type Volmacht = {
  readonly kind: 'volmacht';
  readonly van: PartijId;
  readonly aan: PartijId;
  readonly tekst: string;
};

/** Een handtekening onder een tekst. Een schoolbestuur dat zelf tekent, bekrachtigt daarmee. */
export type Ondertekening = { readonly kind: 'ondertekening'; readonly partij: PartijId; readonly tekst: string };

export type Toetreding = {
  readonly kind: 'toetreding';
  readonly partij: PartijId;
  readonly tekst: string;
  readonly stap: Toetredingstap;
};

/** Een schriftelijke opzegging door een partij, alleen voor zichzelf (Art 19.1 (c), E-11). */
export type Opzegging = { readonly kind: 'opzegging'; readonly partij: PartijId };

/** Een einde dat alle gebonden partijen samen afspreken, per een dag na die van de afspraak (E-11). */
export type Beeindiging = {
  readonly kind: 'beeindiging';
  readonly per: string;
  readonly instemming: readonly PartijId[];
};

export type Evaluatie = { readonly kind: 'evaluatie' };

/**
 * Neemt een feit weg dat verkeerd was vastgelegd: het is nooit gebeurd, ook niet op eerdere dagen. Haar datum is die van het feit
 * dat zij wegneemt. Zelf is zij niet weg te nemen: wat toch klopte, wordt opnieuw vastgelegd.
 */
export type Herroeping = { readonly kind: 'herroeping'; readonly feit: string };

/**
 * Een feit van versie 1 van deze vorm. `datum` is de ISO-dag waarop het gebeurde, niet waarop iemand het invoerde. Met `id` noemt
 * een herroeping het.
 */
export type Convenantfeit = { readonly versie: 1; readonly datum: string; readonly id?: string } & (
  | Tekst
  | Volmacht
  | Ondertekening
  | Toetreding
  | Opzegging
  | Beeindiging
  | Evaluatie
  | Herroeping
);

export type FeitVan<Kind extends Convenantfeit['kind']> = Extract<Convenantfeit, { kind: Kind }>;
