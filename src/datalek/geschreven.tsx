import type { FormStand } from '../web/formulier.ts';
import { DataLijst, Kaart } from '../web/onderdelen/index.ts';
import type { Stapvelden } from './stap-formulieren.tsx';

const VELDEN = {
  keuze: 'Uw keuze',
  dag: 'Dag',
  tijd: 'Tijd',
  reden: 'Waarom',
  nummer: 'Nummer',
  vertraging: 'Waarom later',
  hoe: 'Hoe u het vertelde',
  gevolgen: 'Wat het kan betekenen',
  maatregelen: 'Maatregelen',
  zelf: 'Wat zij zelf kunnen doen',
  lessen: 'Wat uw organisatie leerde',
} as const satisfies Partial<Record<keyof Stapvelden, string>>;
const KEUZES: Readonly<Record<string, string>> = {
  melden: 'Melden',
  'niet-melden': 'Niet melden',
  informeren: 'Ja, wij vertellen het',
  'niet-informeren': 'Nee, dat hoeft niet',
};

/** Wat iemand schreef in een formulier dat niet bewaard is omdat een collega net eerder was: om over te nemen of te laten. */
export function Geschreven({ waarden }: { readonly waarden: FormStand<Stapvelden>['waarden'] }) {
  const rijen = (Object.keys(VELDEN) as (keyof typeof VELDEN)[]).flatMap((naam) => {
    const waarde = waarden[naam];
    if (typeof waarde !== 'string' || waarde.trim() === '') return [];
    return [{ naam: VELDEN[naam], waarde: naam === 'keuze' ? (KEUZES[waarde] ?? waarde) : waarde }];
  });
  if (rijen.length === 0) return null;
  return (
    <Kaart titel="Wat u schreef, niet bewaard">
      <DataLijst rijen={rijen} />
    </Kaart>
  );
}
