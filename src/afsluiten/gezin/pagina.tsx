import { zaakadres } from '../../betrokkene/adressen.ts';
import type { Taal } from '../../betrokkene/teksten/teksten.ts';
import { toonRegels } from '../../betrokkene/wie-keek/wie-keek-toon.ts';
import { dagVan } from '../../lib/klok.ts';
import { rechtenadres } from '../../rechten/adressen.ts';
import { Contact, Kaart, KnopLink, Lijst, Paginakop, Regels, Terug } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import type { Eindetaal } from './teksten.ts';
import type { Gezinseinde } from './toon-einde.ts';

type Props = { readonly einde: Gezinseinde; readonly taal: Eindetaal; readonly woorden: Taal };

/** Voor ouder en jongere: wat er na het sluiten gebeurt, tot wanneer zij nog iets kunnen vragen, en dat alles weg is (PH-6, 12.4c). */
export function Gezinseindepagina({ einde, taal, woorden }: Props) {
  const { datumVoluit } = tijdIn(taal.code);
  const weg = einde.vernietigdOp;
  const deel = einde.vandaag <= einde.eigenDeelTot ? 'deel' : 'deel.na';
  const bewaren = einde.vandaag < einde.bewarenTot ? 'bewaren' : 'bewaren.na';
  // Loopt er iemands verzoek, dan wacht het nog na die dag. Van wie, zegt deze pagina niet (E-14).
  const uitgesteld = einde.gepland !== null && dagVan(einde.gepland) <= einde.vandaag;
  return (
    <Pagina titel={taal('titel')} soort="gezin">
      {weg === null && <Terug naar={zaakadres(einde.casus).zaak} naam={taal('terug')} />}
      <Paginakop titel={taal('titel')} inleiding={taal('gesloten', { dag: datumVoluit(einde.geslotenOp) })} />
      {weg === null ? (
        <Kaart titel={taal('stappen')} ritme="gewoon">
          <Lijst
            punten={[
              `${taal(deel, { dag: datumVoluit(einde.eigenDeelTot) })} ${taal('dossier')}`,
              taal('lezen'),
              ...(einde.vraagtRechten ? [taal('vragen')] : []),
              einde.gepland === null
                ? taal(bewaren, { dag: datumVoluit(einde.bewarenTot) })
                : taal(uitgesteld ? 'gepland.na' : 'gepland', { dag: datumVoluit(einde.gepland) }),
              taal('blijft'),
            ]}
          />
          {einde.vraagtRechten && (
            <p>
              <KnopLink naar={rechtenadres(einde.casus).rechten} soort="tweede">
                {taal('rechten')}
              </KnopLink>
            </p>
          )}
        </Kaart>
      ) : (
        <Kaart titel={taal('stappen')} ritme="gewoon">
          <p>{taal('weg', { dag: datumVoluit(weg) })}</p>
          <p>{taal('blijft')}</p>
          {einde.keek === null && <p>{taal('keek.bellen')}</p>}
        </Kaart>
      )}
      {einde.keek !== null && (
        <Kaart titel={taal('keek')}>
          <Regels
            regels={toonRegels(einde.keek, woorden).map(({ wie, rol, zin, op }) => ({
              titel: `${wie}${rol === null ? '' : `, ${rol},`} ${zin}`,
              onder: datumVoluit(op),
            }))}
          />
        </Kaart>
      )}
      <Contact titel={taal('bellen')} telefoon={einde.telefoon}>
        {taal('bellen.wie', { partij: einde.partij })}
      </Contact>
    </Pagina>
  );
}

/** Op de eigen zaak van een gesloten overleg: dat het gesloten is, en waar staat hoe het verder gaat. */
export function Eindekaart({ casus, taal }: { readonly casus: string; readonly taal: Eindetaal }) {
  return (
    <Kaart titel={taal('kaart')} ritme="gewoon">
      <p>{taal('kaart.bij')}</p>
      <p>
        <KnopLink naar={zaakadres(casus).einde}>{taal('kaart.knop')}</KnopLink>
      </p>
    </Kaart>
  );
}
