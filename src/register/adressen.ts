/** Adressen van het register van verwerkingen. */
export const REGISTERADRES = {
  blad: '/register',
  aanvullen: '/register/aanvullen',
  uitgeven: '/register/uitgeven',
} as const;

/** Het register, vergeleken met een eerdere uitgave. */
export const sindsAdres = (uitgave: string): string => `${REGISTERADRES.blad}?sinds=${uitgave}`;
