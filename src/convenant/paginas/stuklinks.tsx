import { Link, Tekst } from '../../web/onderdelen/index.ts';
import { convenantadres } from '../adressen.ts';

const NAAM = { evaluatie: 'verslag van de evaluatie', regeling: 'onderlinge regeling' } as const;

type Props = { readonly convenant: string; readonly stuk?: keyof typeof NAAM };

/** Een stuk om samen in te vullen of te lezen: het verslag van de evaluatie (Art 20.2) of de onderlinge regeling (fn 13 (a)). */
export function Stuklinks({ convenant, stuk: soort = 'evaluatie' }: Props) {
  const { stuk } = convenantadres(convenant);
  const bij = `: ${NAAM[soort]}`;
  return (
    <Tekst>
      <Link naar={stuk(soort, 'docx')} bij={bij}>
        Vul in met Word
      </Link>
      {' · '}
      <Link naar={stuk(soort, 'pdf')} bij={bij}>
        Haal op als pdf
      </Link>
    </Tekst>
  );
}
