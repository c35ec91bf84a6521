/** Een tekst van het convenant waarop een overlegtype rust; wat is aangeboden, verandert niet meer (17.1). */
export type Convenantversie = { readonly id: string; readonly label: string };

/** Een tekst waaruit te kiezen is: zij geldt, of is aangeboden en wacht nog op wie er niet tekende (E-10). */
export type Tekstkeuze = Convenantversie & {
  readonly geldt: boolean;
  /** Namen van gebonden partijen die haar niet tekenden: bij een overleg op deze tekst zitten zij niet aan tafel. */
  readonly zonder: readonly string[];
};

/** Waarop een nieuw overlegtype rust als niemand kiest: de geldende tekst, en voordat er een geldt de nieuwste die is aangeboden. */
export function gewoneTekst(keuzes: readonly Tekstkeuze[]): Convenantversie | null {
  const gekozen = keuzes.find(({ geldt }) => geldt) ?? keuzes.at(-1);
  return gekozen === undefined ? null : { id: gekozen.id, label: gekozen.label };
}
