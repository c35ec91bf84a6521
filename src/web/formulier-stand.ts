/** Wat een formulier onthoudt als het terugkomt: wat iemand invulde en wat er per veld te herstellen is. */
export type FormStand<V> = {
  readonly waarden: Readonly<Partial<Record<keyof V & string, string | readonly string[]>>>;
  readonly fouten: Readonly<Partial<Record<(keyof V & string) | 'formulier', string>>>;
};

/** Een formulier dat nog niemand invulde, of met waarden uit een concept. Kiest nooit iets voor. */
export function legeStand<V>(waarden?: FormStand<V>['waarden']): FormStand<V> {
  return { waarden: waarden ?? {}, fouten: {} } as FormStand<V>;
}

/** Voegt een fout toe die pas bij de handeling bleek; `formulier` is een fout van het geheel. */
export function metFout<V>(stand: FormStand<V>, veld: (keyof V & string) | 'formulier', zin: string): FormStand<V> {
  return { waarden: stand.waarden, fouten: { ...stand.fouten, [veld]: zin } };
}

/** Na een botsing staat op de pagina wat er nu is: dan telt dat, en niet meer wat iemand eerst voor zich had. */
export function zagOpnieuw<V>(stand: FormStand<V>, ...velden: readonly (keyof V & string)[]): FormStand<V> {
  const over = Object.entries(stand.waarden).filter(([naam]) => !velden.some((veld) => veld === naam));
  return { waarden: Object.fromEntries(over) as FormStand<V>['waarden'], fouten: stand.fouten };
}

/** Is er in dit formulier iets te herstellen? */
export const heeftFouten = <V>(stand: FormStand<V>): boolean => Object.keys(stand.fouten).length > 0;
