/** Iemand met een browser zonder JavaScript, over het echte netwerk: eigen cookies, en het verborgen veld van de pagina. */
export type Bezoeker = {
  /** @throws als de server weg is. */
  haal(pad: string): Promise<{ readonly status: number; readonly tekst: string }>;
  /** Verstuurt een formulier; 303 is aangenomen. @throws als de server weg is voordat hij antwoordde. */
  verstuur(
    naar: string,
    velden: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly tekst: string }>;
};

type Verzoek = { readonly method: 'GET' | 'POST'; readonly velden?: URLSearchParams };

/** Logt langs de personenkiezer in als de persoon met deze naam. */
export async function logIn(adres: string, naam: string): Promise<Bezoeker> {
  const cookies = new Map<string, string>();
  let csrf = '';
  const vraag = async (pad: string, { method, velden }: Verzoek) => {
    const antwoord = await fetch(adres + pad, {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([n, w]) => `${n}=${w}`).join('; '),
        origin: adres,
        'sec-fetch-site': 'same-origin',
      },
      ...(velden === undefined ? {} : { body: velden }),
      signal: AbortSignal.timeout(60_000),
    });
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, n = '', w = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? [];
      cookies.set(n, w);
    }
    const tekst = await antwoord.text();
    csrf = /name="csrf" value="([^"]+)"/.exec(tekst)?.[1] ?? csrf;
    return { status: antwoord.status, tekst };
  };
  const bezoeker: Bezoeker = {
    haal: (pad) => vraag(pad, { method: 'GET' }),
    verstuur: (naar, velden) => vraag(naar, { method: 'POST', velden: new URLSearchParams({ csrf, ...velden }) }),
  };
  const kiezer = await bezoeker.haal('/demonstratie');
  const knop = kiezer.tekst.split('<button').find((deel) => deel.includes(`>${naam}<`));
  const persoon = /value="([^"]+)"/.exec(knop ?? '')?.[1];
  if (persoon === undefined) throw new Error(`${naam} staat niet in de personenkiezer`);
  const { status } = await bezoeker.verstuur('/demonstratie/kies', { persoon });
  if (status !== 303) throw new Error(`inloggen gaf ${status}`);
  // Het verborgen veld hoort bij de sessie: dat van voor het inloggen telt niet meer.
  await bezoeker.haal('/mijn-werk');
  return bezoeker;
}
