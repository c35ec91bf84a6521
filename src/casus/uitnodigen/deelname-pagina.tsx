import { ADRES } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import { keuzeOfNiets, ontleed, tekst, verplichteTekst, type Waarden } from '../../web/formulier.ts';
import {
  Artikelen,
  DataLijst,
  type Datarij,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Melding,
  Paginakop,
  Stapel,
  Tekst,
  Tekstvlak,
  Uitklap,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { casusadres } from '../adressen.ts';
import type { Genodigdbeeld } from '../overzicht/toon-casus.ts';
import { GEHEIMHOUDINGSCODES } from './geheimhouding.ts';
import { Geheimhoudingsvraag } from './geheimhoudingsvraag.tsx';

const SCHEMA = {
  taak: verplichteTekst({ max: 400, min: 5, leeg: 'Schrijf op vanuit welke taak u meedoet.' }),
  grondslag: tekst({ max: 400 }),
  individueelDoel: verplichteTekst({
    max: 400,
    min: 5,
    leeg: 'Schrijf op wat uw organisatie zelf met dit overleg wil bereiken.',
  }),
  geheimhouding: keuzeOfNiets(GEHEIMHOUDINGSCODES, { onbekend: 'Kies opnieuw waar uw geheimhouding op rust.' }),
};

export type Deelnamevelden = Waarden<typeof SCHEMA>;
export const leesDeelname = (velden: unknown) => ontleed(SCHEMA, velden);

type Props = { readonly beeld: Genodigdbeeld; readonly stand?: FormStand<Deelnamevelden> | undefined };

type Uitnodiging = Pick<
  Genodigdbeeld,
  'initialen' | 'school' | 'overlegtype' | 'directBetrokken' | 'regiepartij' | 'regietelefoon'
>;

/** Wat een genodigde over de casus leest voordat hij bevestigt; wie uitnodigt, ziet vooraf dezelfde regels. */
export const uitnodigingsrijen = (beeld: Uitnodiging): readonly Datarij[] => [
  { naam: 'Jongere', waarde: beeld.initialen },
  { naam: 'School', waarde: beeld.school ?? 'Staat nergens ingeschreven' },
  { naam: 'Overleg', waarde: beeld.overlegtype },
  ...(beeld.directBetrokken === null ? [] : [{ naam: 'Waarom u', waarde: beeld.directBetrokken }]),
  { naam: 'Uitgenodigd door', waarde: `${beeld.regiepartij}, ${beeld.regietelefoon}` },
];

/** De uitnodiging zoals een genodigde haar ziet: genoeg om te beslissen, en verder niets (3.4c, B3-5, 11.1). */
export function DeelnamePagina({ beeld, stand }: Props) {
  const venster = `Uitnodiging, casus ${beeld.kenmerk}`;
  return (
    <Pagina
      titel={venster}
      soort="vak"
      hoofdmenu="casussen"
      kruimel={[{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: `Casus ${beeld.kenmerk}` }]}
    >
      <Paginakop
        titel="U bent uitgenodigd voor een overleg"
        inleiding="U ziet nog geen naam en geen gegevens. Die volgen als u hebt bevestigd."
      />
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Waar het over gaat">
            <DataLijst rijen={uitnodigingsrijen(beeld)} />
          </Kaart>
          {beeld.status === 'gesloten' ? <Gesloten /> : <Verklaring beeld={beeld} stand={stand} />}
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Geheimhouding">
            <p>
              Wat u hoort, houdt u voor u. Dat geldt ook na het overleg, en ook als u geen beroepsgeheim hebt. Hebt u
              dat wel, dan blijft het gelden. <Artikelen ids={['Art 11.1', 'T-11a']} />
            </p>
          </Kaart>
          <Kaart titel="Wat u krijgt">
            <p>
              Alleen wat een ander aan u geeft, en alleen zolang dat mag. Elke keer dat u iets leest, ziet het gezin
              dat. <Artikelen ids={['fn 31']} />
            </p>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

function Gesloten() {
  return (
    <Melding>
      <p>Deze casus is gesloten. U hoeft niets te doen.</p>
    </Melding>
  );
}

/** De gesloten lijst voor deze plaats aan tafel; valt er niets te kiezen, dan staat zij er als zin (Art 4.1 (a)). */
function Grondslagkeuze({ beeld: { grondslagen, rol } }: Pick<Props, 'beeld'>) {
  const enige = grondslagen.length === 1 ? grondslagen[0] : undefined;
  if (enige !== undefined) return <DataLijst rijen={[{ naam: 'Waarop uw deelname rust', waarde: enige }]} />;
  return (
    <Keuzerondjes
      naam="grondslag"
      vraag="Waarop rust uw deelname?"
      beschrijving={
        <>
          Alleen wat het convenant voor uw organisatie noemt. <Artikelen ids={['Art 4.1 (a)']} />
        </>
      }
      keuzes={grondslagen.map((grondslag) => ({ waarde: grondslag, label: grondslag }))}
      gekozen={rol === null ? [] : [rol.grondslag]}
    />
  );
}

function Verklaring({ beeld, stand }: Props) {
  const { rol } = beeld;
  const metFouten = stand !== undefined && Object.keys(stand.fouten).some((veld) => veld !== 'geheimhouding');
  const velden = (
    <Stapel>
      <Tekstvlak naam="taak" label="Uw wettelijke taak of verantwoordelijkheid" waarde={rol?.taak} rijen={2} />
      <Grondslagkeuze beeld={beeld} />
      <Tekstvlak
        naam="individueelDoel"
        label="Wat uw organisatie zelf wil bereiken"
        waarde={rol?.individueelDoel}
        rijen={2}
      />
    </Stapel>
  );
  return (
    <Kaart titel="U legt vast" soort="vraag" ritme="gewoon">
      <Formulier actie={casusadres(beeld.casus).deelname} stand={stand} ritme="gewoon">
        {rol !== null && !metFouten && (
          <DataLijst
            rijen={[
              { naam: 'Taak', waarde: rol.taak },
              { naam: 'Grondslag', waarde: rol.grondslag },
              { naam: 'Eigen doel', waarde: rol.individueelDoel },
              ...(rol.mandaat === null ? [] : [{ naam: 'U beslist zelf over', waarde: rol.mandaat }]),
            ]}
          />
        )}
        {rol === null || metFouten ? velden : <Uitklap titel="Klopt dit niet? Pas het aan">{velden}</Uitklap>}
        {beeld.vraagtGeheimhouding && <Geheimhoudingsvraag />}
        <Tekst soort="klein">
          Dit ligt vast voor u begint. De andere deelnemers zien het. <Artikelen ids={['Art 3.4c', 'B3-5']} />
        </Tekst>
        <Knoppen>
          <Knop>Ik doe mee en bevestig dit</Knop>
          <Knop soort="tweede" actie={`${casusadres(beeld.casus).deelname}/afzien`}>
            Ik doe niet mee
          </Knop>
          <KnopLink naar={ADRES.mijnWerk} soort="rustig">
            Later beslissen
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Kaart>
  );
}
