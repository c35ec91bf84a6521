import type { Aanspraak } from '../partij/bereik.ts';

/** Een bericht zonder inhoud, als e-mail en als sms. */
export type Berichtwoorden = { readonly onderwerp: string; readonly tekst: string; readonly kort: string };

type Zinnen = { readonly klaar: string; readonly ga: (host: string) => string; readonly hulp: string };

const ENGELS: Zinnen = {
  klaar: 'Something is ready for you',
  ga: (host) => `Go to ${host} yourself and sign in. We never send a link.`,
  hulp: 'Do you need help? Call the number on your invitation.',
};

const ZINNEN: Readonly<Record<Aanspraak['taal'], Readonly<Record<Aanspraak['vorm'], Zinnen>>>> = {
  nl: {
    u: {
      klaar: 'Er staat iets voor u klaar',
      ga: (host) => `Ga zelf naar ${host} en log in. Wij sturen nooit een link.`,
      hulp: 'Hebt u hulp nodig? Bel het nummer dat u kreeg bij uw uitnodiging.',
    },
    je: {
      klaar: 'Er staat iets voor je klaar',
      ga: (host) => `Ga zelf naar ${host} en log in. Wij sturen nooit een link.`,
      hulp: 'Heb je hulp nodig? Bel het nummer dat je kreeg bij je uitnodiging.',
    },
  },
  en: { u: ENGELS, je: ENGELS },
};

/** De kop van een bericht en zijn eerste zin: meer over de ontvanger staat er niet in. */
export const berichtkop = ({ taal, vorm }: Aanspraak): string => ZINNEN[taal][vorm].klaar;

/**
 * De woorden van een bericht. Zij hangen af van taal en aanspreekvorm en van niets anders: wie meeleest, leert er niets uit over wie
 * of wat (Art 10.2 (a), Bijl 2-f). De sms past in 160 tekens, ook met een lang adres.
 */
export function berichtwoorden({ taal, vorm }: Aanspraak, adres: string): Berichtwoorden {
  const { klaar, ga, hulp } = ZINNEN[taal][vorm];
  const { host } = new URL(adres);
  return { onderwerp: klaar, tekst: [`${klaar}.`, '', ga(host), hulp].join('\r\n'), kort: `${klaar}. ${ga(host)}` };
}
