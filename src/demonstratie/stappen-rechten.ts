import { dienVerzoekIn } from '../rechten/dien-verzoek-in.ts';
import { alsGezin, type Tafel, verwacht } from './vertel.ts';

/** Iemand uit het gezin vraagt alles op; elke partij heeft een maand om te antwoorden (13.1, 13.2). */
export async function vraagInzage(
  tafel: Tafel,
  { wie, tekst }: { readonly wie: string; readonly tekst: string },
): Promise<void> {
  const { v, casus } = tafel;
  const wens = { verzoek: v.omgeving.ids(), casus, recht: 'inzage', gegeven: null, tekst, stil: false } as const;
  verwacht(await dienVerzoekIn(alsGezin(tafel, wie), wens), 'ingediend');
}
