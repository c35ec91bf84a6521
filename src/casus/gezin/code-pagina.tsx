import { ADRES } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Lijst,
  Melding,
  Paginakop,
  Stapel,
  Tekst,
  Vinkje,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumEnTijd } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import type { Codevelden } from './gezin-formulier.ts';
import type { Gezinslidregel } from './gezinsblad.ts';

type Lid = Pick<Gezinslidregel, 'naam' | 'inloggen' | 'soort'>;
type Props = {
  readonly kop: Casuskop;
  readonly lid: Lid;
  readonly deelnemer: string;
  readonly stand?: FormStand<Codevelden> | undefined;
};

/** Voor wie de code is, en wat zij doet; daarna pas bestaat zij (AU5). */
export function GeefcodePagina({ kop, lid, deelnemer, stand }: Props) {
  const adres = casusadres(kop.id);
  const opnieuw = lid.inloggen.kind === 'account';
  const steun = lid.soort === 'steunpersoon';
  return (
    <Casusblad kop={kop} deel="Code om in te loggen" nu="geen" titel={`Geef een code aan ${lid.naam}`}>
      {opnieuw && (
        <Melding soort="let-op">
          <p>
            {lid.naam} kan al inloggen. Met een nieuwe code kiest {lid.naam} een nieuw wachtwoord en een nieuwe tweede
            factor. De oude werken dan niet meer.
          </p>
        </Melding>
      )}
      <Stapel ritme="kolom">
        <Bevestigformulier
          actie={adres.gezinscode(deelnemer)}
          stand={stand}
          knop="Maak de code"
          casus={kop.id}
          naar={adres.gezin}
          terug="Terug naar het gezin"
        >
          <Kaart titel="Hoe het gaat" ritme="gewoon">
            <Lijst
              punten={[
                'U ziet de code één keer. Druk haar af of lees haar voor. Wij mailen haar niet.',
                'Zij werkt één keer, zeven dagen lang. Is het e-mailadres bekend, dan werkt zij alleen daarmee.',
                'Het gezin ziet dat u een code gaf.',
              ]}
            />
            <Vinkje naam="zeker" label={`Ik spreek ${lid.naam} zelf en weet zeker wie ik voor me heb`} />
            <Tekst soort="klein">
              {steun
                ? 'Met deze code ziet iemand de afspraken, en leest die wat aan hem is gegeven. Tekenen kan er niet mee.'
                : 'Met deze code tekent iemand voor zichzelf.'}{' '}
              Gebruik haar nooit namens een ander. <Artikelen ids={['fn 29']} />
            </Tekst>
          </Kaart>
        </Bevestigformulier>
        {lid.inloggen.kind === 'geen' && <Nietinloggen lid={lid} actie={adres.opPapier(deelnemer)} />}
      </Stapel>
    </Casusblad>
  );
}

/** Wie niet wil inloggen: een ouder of jongere gaat op papier verder, een steunpersoon hoort het van wie leidt. */
function Nietinloggen({ lid: { naam, soort }, actie }: { readonly lid: Lid; readonly actie: string }) {
  const steun = soort === 'steunpersoon';
  return (
    <Kaart titel={`Wil ${naam} niet inloggen?`} soort="rustig" ritme="eng">
      <p>
        {steun
          ? 'Dan vertelt u zelf wanneer er een gesprek is. Een code geven kan later altijd nog.'
          : 'Dan gaan vraag en antwoord op papier. Dat telt net zo. Een code geven kan later altijd nog.'}
      </p>
      <Formulier actie={actie}>
        <Knop soort="tweede">{steun ? `${naam} logt niet in` : `${naam} antwoordt op papier`}</Knop>
      </Formulier>
    </Kaart>
  );
}

/** De code, een keer te zien, en op papier een briefje voor wie haar krijgt; over de jongere staat er niets op. */
export function GezinscodePagina(props: {
  readonly kop: Casuskop;
  readonly lid: Lid;
  readonly code: string;
  readonly geldigTot: Date;
  /** Waar het programma te vinden is, zonder pad. */
  readonly website: string;
}) {
  const { kop, lid, code, website } = props;
  const je = lid.soort === 'jongere';
  const leesbaar = `${code.slice(0, 4)} ${code.slice(4)}`;
  return (
    <Pagina
      titel="Code om in te loggen"
      soort="vak"
      hoofdmenu="casussen"
      kruimel={[
        { naam: 'Mijn werk', naar: ADRES.mijnWerk },
        { naam: `Casus ${kop.kenmerk}`, naar: casusadres(kop.id).overzicht },
        { naam: 'Code om in te loggen' },
      ]}
    >
      <Paginakop
        titel={`Code voor ${lid.naam}`}
        inleiding={
          <span class="ovt-scherm">Druk deze pagina af of lees haar voor. Hierna ziet u de code niet meer.</span>
        }
      />
      <Stapel ritme="kolom">
        <Kaart titel={je ? 'Jouw code' : 'Uw code'} soort="tafel" ritme="gewoon">
          <p class="nl-heading nl-heading--level-1 ovt-cijfers">{leesbaar}</p>
          <p>Deze code werkt één keer, tot {datumEnTijd(props.geldigTot)}.</p>
        </Kaart>
        <Kaart titel={je ? 'Zo log je in' : 'Zo logt u in'} ritme="gewoon">
          <Lijst nummers punten={stappen(je, website)} />
          <p>
            {je
              ? 'Heb je al een account voor een ander overleg? Log daarmee in. Vul deze code dan in bij je account, onder Ik heb nog een code.'
              : 'Hebt u al een account voor een ander overleg? Log daarmee in. Vul deze code dan in bij uw account, onder Ik heb nog een code.'}
          </p>
          <p>
            Lukt het niet? Bel dan {kop.regietelefoon}.{' '}
            {je ? 'Geef de code aan niemand, ook niet aan je ouders.' : 'Geef de code aan niemand anders.'}
          </p>
          <p lang="en">
            In English: go to {website}/inloggen, choose English, and type the code under I was given a code. If you
            already have an account, log in and add the code at your account. You can call {kop.regietelefoon}.
          </p>
        </Kaart>
        <p class="ovt-scherm">
          <KnopLink naar={casusadres(kop.id).gezin}>Terug naar het gezin</KnopLink>
        </p>
      </Stapel>
    </Pagina>
  );
}

const stappen = (je: boolean, website: string): readonly string[] =>
  je
    ? [
        `Ga op je telefoon of computer naar ${website}/inloggen.`,
        'Typ de code onder Ik heb een code gekregen.',
        'Vul je e-mailadres in en bedenk een wachtwoord.',
        'Zet een code op je telefoon. De pagina legt uit hoe dat gaat.',
      ]
    : [
        `Ga op uw telefoon of computer naar ${website}/inloggen.`,
        'Typ de code onder Ik heb een code gekregen.',
        'Vul het e-mailadres in dat wij van u kennen, en bedenk een wachtwoord.',
        'Zet een code op uw telefoon. De pagina legt uit hoe dat gaat.',
      ];
