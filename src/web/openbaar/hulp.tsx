import { ADRES } from '../adressen.ts';
import { paginasoortVan } from '../foutpagina.tsx';
import { Contact } from '../onderdelen/contact.tsx';
import { Paginakop } from '../onderdelen/indeling.tsx';
import { Kaart } from '../onderdelen/kaart.tsx';
import { Link } from '../onderdelen/knop.tsx';
import { Uitklap } from '../onderdelen/uitklap.tsx';
import { Pagina } from '../pagina.tsx';
import { type Paginataal, usePaginataal } from '../teksten.ts';
import { useVerzoek } from '../verzoek-context.tsx';
import { TerugNaarBegin } from './terug.tsx';

const VRAGEN = ['inloggen', 'zien', 'keek', 'weg', 'intrekken'] as const;

/** Hulp voor iedereen, ook zonder inlog. */
export function Hulppagina() {
  const { wie, telefoon } = useVerzoek();
  const taal = usePaginataal();
  const soort = paginasoortVan(wie);
  return (
    <Pagina titel={taal('hulp.titel')} soort={soort} vertaald>
      <TerugNaarBegin />
      <Paginakop titel={taal('hulp.titel')} inleiding={taal('hulp.inleiding')} />
      <Kaart titel={taal('hulp.vragen')}>
        {VRAGEN.map((vraag) => (
          <Uitklap key={vraag} titel={taal(`hulp.${vraag}`)}>
            <p class="nl-paragraph">{taal(`hulp.${vraag}.antwoord`)}</p>
          </Uitklap>
        ))}
      </Kaart>
      {soort !== 'gezin' && <Twijfel taal={taal} />}
      {wie !== null && <Misgegaan taal={taal} />}
      <Contact titel={taal('hulp.praten')} telefoon={telefoon}>
        {taal('hulp.praten.uitleg')}
      </Contact>
    </Pagina>
  );
}

function Misgegaan({ taal }: { readonly taal: Paginataal }) {
  return (
    <Kaart titel={taal('hulp.mis')} ritme="eng">
      <p class="nl-paragraph">{taal('hulp.mis.uitleg')}</p>
      <p>
        <Link naar={ADRES.datalek} los>
          {taal('hulp.mis.link')}
        </Link>
      </p>
    </Kaart>
  );
}

function Twijfel({ taal }: { readonly taal: Paginataal }) {
  return (
    <Kaart titel={taal('hulp.twijfel')} ritme="eng">
      <p class="nl-paragraph">{taal('hulp.twijfel.uitleg')}</p>
      <p>
        <Link naar={ADRES.magIkDelen} los>
          {taal('hulp.twijfel.link')}
        </Link>
      </p>
    </Kaart>
  );
}
