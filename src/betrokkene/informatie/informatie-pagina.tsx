import { inTaal, VERTALING } from '../../casus/informeren/informatie-tekst.ts';
import { Informatieweergave } from '../../casus/informeren/informatie-weergave.tsx';
import { Kaart, KnopLink, Leeg, Paginakop, Terug, Uitklap } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { zaakadres } from '../adressen.ts';
import { Bellen } from '../bellen.tsx';
import type { Taal } from '../teksten/teksten.ts';
import type { Gekregen, Informatieuitkomst } from './toon-informatie.ts';

type Props = {
  readonly casus: string;
  readonly informatie: Extract<Informatieuitkomst, { kind: 'informatie' }>;
  readonly taal: Taal;
};

/** De uitleg die ouder of jongere kreeg, om na te lezen en te bewaren (12.4). De nieuwste staat open. */
export function Informatiepagina({ casus, informatie: { gekregen, overleg, kanVragen, regie }, taal }: Props) {
  const adres = zaakadres(casus);
  return (
    <Pagina titel={taal('informatie.titel')} soort="gezin">
      <Terug naar={adres.zaak} naam={taal('zaak.terug')} />
      <Paginakop
        titel={taal('informatie.titel')}
        {...(gekregen.length === 0 ? {} : { inleiding: taal('informatie.inleiding') })}
      />
      {gekregen.length === 0 ? (
        <Leeg niveau={2} titel={taal('informatie.leeg')}>
          {taal('informatie.leeg.uitleg')}
        </Leeg>
      ) : (
        gekregen.map((keer, nummer) => (
          <Keer key={keer.id} casus={casus} keer={keer} overleg={overleg} taal={taal} open={nummer === 0} />
        ))
      )}
      {kanVragen && (
        <p>
          <KnopLink naar={adres.stelVraag} soort="tweede">
            {taal('deur.vraag')}
          </KnopLink>
        </p>
      )}
      <Bellen regie={regie} taal={taal} />
    </Pagina>
  );
}

type Keerprops = Pick<Props, 'casus' | 'taal'> & {
  readonly keer: Gekregen;
  readonly overleg: string;
  readonly open: boolean;
};

function Keer({ casus, keer, overleg, taal, open }: Keerprops) {
  const datum = tijdIn(taal.code).datumVoluit(keer.op);
  const tekst = inTaal(keer.tekst, taal.code);
  const titel = `${tekst.titel}, ${datum}`;
  const vertaling = VERTALING[taal.code];
  const inhoud = (
    <>
      {vertaling !== null && <p class="ovt-klein">{vertaling}</p>}
      <Informatieweergave tekst={tekst} niveau={3} overleg={overleg} />
      <p>
        <KnopLink naar={zaakadres(casus).informatiebrief(keer.id)} soort="tweede" bij={titel}>
          {taal('informatie.pdf')}
        </KnopLink>
      </p>
    </>
  );
  return (
    <Kaart titel={titel} ritme="eng">
      <p class="ovt-klein">{taal('informatie.van', { partij: keer.partij })}</p>
      {open ? inhoud : <Uitklap titel={taal('informatie.lees')}>{inhoud}</Uitklap>}
    </Kaart>
  );
}
