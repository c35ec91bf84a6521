import type { Taalcode } from './taal.ts';

/** Wat er in elk formulier mis kan zijn, wat het ook vraagt; aantallen zijn tekens, of het getal zelf. */
export type Vastefout =
  | { readonly code: 'te-lang'; readonly aantal: number; readonly max: number }
  | { readonly code: 'te-kort'; readonly aantal: number }
  | { readonly code: 'groot-getal'; readonly max: number }
  | { readonly code: Datumfout; readonly van?: string | undefined }
  | { readonly code: Losse };

type Datumfout = 'onleesbaar' | 'kort-jaar' | 'bestaat-niet';

type Losse =
  | 'onzichtbaar'
  | 'afgekapt'
  | 'onleesbaar-antwoord'
  | 'meer-antwoorden'
  | 'keuze-weg'
  | 'vinkje'
  | 'geen-getal'
  | 'verlopen';

export const VELDFOUTEN: Readonly<Record<Taalcode, Readonly<Record<Vastefout['code'], string>>>> = {
  nl: {
    'te-lang': 'Maak de tekst korter. Het zijn {aantal} tekens; er passen er {max}.',
    'te-kort': 'Schrijf minstens {aantal} tekens.',
    'groot-getal': 'Schrijf een getal van hoogstens {max}.',
    onzichtbaar: 'Haal de onzichtbare tekens uit de tekst. Wij hebben ze hieronder al weggelaten.',
    afgekapt: 'Maak de tekst korter. Wij bewaarden het eerste deel.',
    'onleesbaar-antwoord': 'Vul dit antwoord opnieuw in. Wij konden het niet lezen.',
    'meer-antwoorden': 'Geef één antwoord. Dit kwam meer dan één keer binnen.',
    'keuze-weg': 'Kies opnieuw. Een van de keuzes bestaat niet meer.',
    vinkje: 'Zet het vinkje opnieuw, of laat het weg.',
    'geen-getal': 'Schrijf een heel getal, met cijfers.',
    verlopen: 'Ververs deze pagina en probeer het opnieuw.',
    onleesbaar: 'Schrijf de datum als dag, maand en jaar. Bijvoorbeeld 5 maart 2026.',
    'kort-jaar': 'Schrijf het jaar met vier cijfers. Bijvoorbeeld 2026.',
    'bestaat-niet': 'Controleer de dag en de maand. Deze datum staat niet op de kalender.',
  },
  en: {
    'te-lang': 'Make the text shorter. It has {aantal} characters; there is room for {max}.',
    'te-kort': 'Write at least {aantal} characters.',
    'groot-getal': 'Write a number of at most {max}.',
    onzichtbaar: 'Take the invisible characters out of the text. We already left them out below.',
    afgekapt: 'Make the text shorter. We kept the first part.',
    'onleesbaar-antwoord': 'Fill in this answer again. We could not read it.',
    'meer-antwoorden': 'Give one answer. This came in more than once.',
    'keuze-weg': 'Choose again. One of the choices is no longer there.',
    vinkje: 'Tick the box again, or leave it.',
    'geen-getal': 'Write a whole number, in figures.',
    verlopen: 'Refresh this page and try again.',
    onleesbaar: 'Write the date as day, month and year in numbers. For example 5-3-2026.',
    'kort-jaar': 'Write the year in four numbers. For example 2026.',
    'bestaat-niet': 'Check the day and the month. This date is not on the calendar.',
  },
};

/** De zin bij een vaste fout: wat te doen. */
export function veldfout(fout: Vastefout, taal: Taalcode): string {
  const waarden: Readonly<Record<string, unknown>> = fout;
  const zin = VELDFOUTEN[taal][fout.code].replaceAll(/\{(\w+)\}/g, (_, naam: string) => String(waarden[naam]));
  return 'van' in fout ? noem(fout.van, zin) : zin;
}

/** Staat er meer dan een datum op het formulier, dan zegt de fout welke: in de samenvatting staat zij los van haar veld. */
export const noem = (van: string | undefined, zin: string): string =>
  van === undefined ? zin : `${van}: ${zin.charAt(0).toLowerCase()}${zin.slice(1)}`;
