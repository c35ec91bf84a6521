import { Lijst, Stapel } from '../web/onderdelen/index.ts';
import type { Informatiedeel, Informatiezinnenblad } from './informatie-tekst.ts';

type Props = { readonly tekst: Informatiezinnenblad; readonly niveau: 2 | 3 };

/** De uitleg op het scherm: dezelfde zinnen, in dezelfde volgorde, als op papier. `niveau` is dat van de koppen. */
export function Informatieweergave({ tekst, niveau }: Props) {
  return (
    <Stapel ritme="gewoon">
      <p>{tekst.inleiding.join(' ')}</p>
      {tekst.delen.map((deel) => (
        <Deel key={deel.deel} deel={deel} niveau={niveau} />
      ))}
    </Stapel>
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
