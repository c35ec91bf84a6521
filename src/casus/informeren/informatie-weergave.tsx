import { Lijst, Nederlands, Stapel } from '../../web/onderdelen/index.ts';
import type { Informatiedeel, Informatiezinnenblad } from './informatie-tekst.ts';

type Props = {
  readonly tekst: Informatiezinnenblad;
  readonly niveau: 2 | 3;
  /** Hoe het overleg heet: een naam die in elke taal Nederlands is. */
  readonly overleg?: string;
};

/** De uitleg op het scherm: dezelfde zinnen, in dezelfde volgorde, als op papier. `niveau` is dat van de koppen. */
export function Informatieweergave({ tekst, niveau, overleg = '' }: Props) {
  return (
    <Stapel ritme="gewoon">
      <p>
        <MetNaam tekst={tekst.inleiding.join(' ')} naam={overleg} />
      </p>
      {tekst.delen.map((deel) => (
        <Deel key={deel.deel} deel={deel} niveau={niveau} />
      ))}
    </Stapel>
  );
}

function MetNaam({ tekst, naam }: { readonly tekst: string; readonly naam: string }) {
  const plek = naam === '' ? -1 : tekst.indexOf(naam);
  if (plek === -1) return tekst;
  return (
    <>
      {tekst.slice(0, plek)}
      <Nederlands>{naam}</Nederlands>
      {tekst.slice(plek + naam.length)}
    </>
  );
}

function Deel({ deel, niveau }: { readonly deel: Informatiedeel; readonly niveau: 2 | 3 }) {
  const Kop = `h${niveau}` as const;
  return (
    <Stapel ritme="eng">
      <Kop class={`nl-heading nl-heading--level-${niveau}`}>{deel.kop}</Kop>
      {deel.voor.length > 0 && <p>{deel.voor.join(' ')}</p>}
      {deel.punten.length > 0 && <Lijst punten={deel.punten} />}
      {deel.na.length > 0 && <p>{deel.na.join(' ')}</p>}
    </Stapel>
  );
}
