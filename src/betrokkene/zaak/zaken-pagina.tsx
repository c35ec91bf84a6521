import { Codekaart } from '../../aanmelden/index.ts';
import { ADRES } from '../../web/adressen.ts';
import { Deuren, Leeg, Nederlands, Paginakop } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { zaakadres } from '../adressen.ts';
import type { Taal } from '../teksten/teksten.ts';
import type { Zaakregel } from './toon-zaken.ts';

type Props = {
  readonly zaken: readonly Zaakregel[];
  /** Als wie de lezer nu kijkt: een zaak waarin hij een ander is, opent met een nieuwe sessie, en dat vraagt een knop. */
  readonly ik: string;
  readonly kanErbij: boolean;
  readonly taal: Taal;
};

/** Wie bij meer overleggen aan tafel zit, kiest; wie er geen heeft, leest waarom. */
export function Zakenpagina({ zaken, ik, kanErbij, taal }: Props) {
  const inleiding = zaken.length > 1 ? { inleiding: taal('zaken.inleiding') } : {};
  return (
    <Pagina titel={taal('zaken.titel')} soort="gezin">
      <Paginakop titel={taal('zaken.titel')} {...inleiding} />
      {zaken.length === 0 ? (
        <Leeg niveau={2} titel={taal('zaken.leeg')}>
          {taal('zaken.leeg.uitleg')}
        </Leeg>
      ) : (
        <Deuren
          deuren={zaken.map((zaak) => ({
            icoon: 'blad',
            titel: taal('zaken.over', zaak.voornaam === null ? {} : { kind: zaak.voornaam }),
            toelichting: <Zaakregeltekst zaak={zaak} taal={taal} />,
            naar: zaakadres(zaak.casus).zaak,
            ...(zaak.persoon === ik
              ? {}
              : { knop: { actie: ADRES.accountOverleg, velden: { persoon: zaak.persoon, casus: zaak.casus } } }),
          }))}
        />
      )}
      {kanErbij && <Codekaart />}
    </Pagina>
  );
}

/** "Verzuimoverleg, Kompas College": hoe de organisaties hun overleg noemen, is een naam in het Nederlands. */
function Zaakregeltekst({ zaak, taal }: { readonly zaak: Zaakregel; readonly taal: Taal }) {
  return (
    <>
      <Nederlands>{zaak.overlegtype}</Nederlands>
      {zaak.school !== null && `, ${zaak.school}`}
      {zaak.staatKlaar && (
        <>
          <br />
          <strong>{taal('zaken.staat-klaar')}</strong>
        </>
      )}
    </>
  );
}
