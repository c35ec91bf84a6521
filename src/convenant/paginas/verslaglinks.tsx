import { Link, Tekst } from '../../web/onderdelen/index.ts';
import { convenantadres } from '../adressen.ts';

/** Het verslag van de evaluatie (Art 20.2), om samen in te vullen of te lezen. */
export function Verslaglinks({ convenant }: { readonly convenant: string }) {
  const { stuk } = convenantadres(convenant);
  const bij = ': verslag van de evaluatie';
  return (
    <Tekst>
      <Link naar={stuk('evaluatie', 'docx')} bij={bij}>
        Vul in met Word
      </Link>
      {' · '}
      <Link naar={stuk('evaluatie', 'pdf')} bij={bij}>
        Haal op als pdf
      </Link>
    </Tekst>
  );
}
