import { ADRES, eerstePagina } from '../adressen.ts';
import { isGezin } from '../lezer.ts';
import { Terug } from '../onderdelen/kruimel.tsx';
import { usePaginataal } from '../teksten.ts';
import { useVerzoek } from '../verzoek-context.tsx';

/** Terug voor wie geen menu heeft: het gezin naar zijn zaak, en wie nog niet is ingelogd naar inloggen. */
export function TerugNaarBegin() {
  const { wie } = useVerzoek();
  const taal = usePaginataal();
  if (wie !== null && !isGezin(wie.soort)) return null;
  return wie === null ? (
    <Terug naar={ADRES.inloggen} naam={taal('fout.begin.openbaar')} />
  ) : (
    <Terug naar={eerstePagina(wie.soort)} naam={taal('fout.begin')} />
  );
}
