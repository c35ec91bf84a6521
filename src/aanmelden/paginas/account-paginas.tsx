import { eerstePagina } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import { paginasoortVan } from '../../web/foutpagina.tsx';
import {
  Actie,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Leeg,
  Melding,
  Merkje,
  Paginakop,
  type Regel,
  Regels,
  Tekst,
  Tekstveld,
} from '../../web/onderdelen/index.ts';
import { TerugNaarBegin } from '../../web/openbaar/terug.tsx';
import { Pagina } from '../../web/pagina.tsx';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import { useVerzoek } from '../../web/verzoek-context.tsx';
import { INLOGADRES } from '../adressen.ts';
import { apparaatIn } from '../apparaat.ts';
import type { Factorregel } from '../factor.queries.ts';
import type { Accountbeeld } from '../factoren.ts';
import type { Accountgebeurtenis } from '../geschiedenis.queries.ts';
import type { Sessierij } from '../sessie.queries.ts';
import { type Accounttaal, useAccounttaal } from '../teksten.ts';
import { Berichtenkaart, type Berichtenprops } from './berichten-kaart.tsx';
import { Codekaart } from './code-kaart.tsx';
import { AndereManier } from './delen.tsx';

export type Wachtwoordformulier = { readonly wachtwoord: string };

type Accountprops = {
  readonly beeld: Accountbeeld;
  readonly sessie: string;
  readonly meerRollen: boolean;
  readonly geschiedenis: readonly Accountgebeurtenis[];
  readonly berichten: Berichtenprops;
  readonly wachtwoord?: FormStand<Wachtwoordformulier> | undefined;
  readonly fout?: string | undefined;
};

/** Het eigen account: waarmee en waar iemand is ingelogd, en hoe dat verandert (AU10). */
export function AccountPagina(props: Accountprops) {
  const { wie } = useVerzoek();
  const taal = useAccounttaal();
  const { beeld } = props;
  const titel = taal('account.titel');
  const soort = paginasoortVan(wie);
  return (
    <Pagina
      titel={titel}
      soort={soort}
      kruimel={
        soort === 'vak'
          ? [
              { naam: wie?.soort === 'fg' ? 'Toezicht' : 'Mijn werk', naar: eerstePagina(wie?.soort ?? null) },
              { naam: titel },
            ]
          : undefined
      }
    >
      <TerugNaarBegin />
      <Paginakop
        titel={titel}
        {...(beeld.email === null ? {} : { inleiding: taal('account.met', { email: beeld.email }) })}
      />
      {props.fout !== undefined && (
        <Melding soort="let-op">
          <p>{props.fout}</p>
        </Melding>
      )}
      {props.meerRollen && (
        <p>
          <KnopLink naar={INLOGADRES.alsWie} soort="tweede">
            {taal('account.rol')}
          </KnopLink>
        </p>
      )}
      {beeld.email === null ? <ZonderAccount /> : <MetAccount {...props} />}
      {beeld.email !== null && soort === 'gezin' && <Codekaart />}
      <Berichtenkaart {...props.berichten} />
      <Sessiekaart sessies={beeld.sessies} huidige={props.sessie} />
      <Geschiedenis gebeurtenissen={props.geschiedenis} />
    </Pagina>
  );
}

function ZonderAccount() {
  const taal = useAccounttaal();
  return (
    <Kaart titel={taal('manieren.titel')} ritme="eng">
      <Leeg kaal titel={taal('manieren.demonstratie')}>
        {taal('manieren.demonstratie.uitleg')}
      </Leeg>
    </Kaart>
  );
}

function MetAccount({ beeld, wachtwoord }: Accountprops) {
  const taal = useAccounttaal();
  const laatste = beeld.factoren.length === 1;
  return (
    <>
      <Kaart titel={taal('manieren.titel')} ritme="gewoon">
        <Regels regels={beeld.factoren.map((factor) => factorRegel(factor, laatste, taal))} />
        {laatste && <Tekst soort="klein">{taal('manieren.laatste')}</Tekst>}
        <div class="utrecht-button-group">
          <AndereManier actie={INLOGADRES.accountPasskey} knop={taal('manieren.passkey')} />
          <AndereManier actie={INLOGADRES.accountApp} knop={taal('manieren.app')} />
        </div>
      </Kaart>
      <Kaart titel={taal('codes.titel')} ritme="gewoon">
        <Tekst>
          {beeld.herstelcodes === 0 ? taal('codes.op') : taal('codes.over', { aantal: beeld.herstelcodes })}
        </Tekst>
        <Actie actie={INLOGADRES.accountHerstelcodes}>
          <Knop soort="tweede">{taal('codes.maak')}</Knop>
        </Actie>
      </Kaart>
      <Kaart titel={taal('wachtwoord.titel')} ritme="gewoon">
        <Formulier actie={INLOGADRES.accountWachtwoord} stand={wachtwoord} ritme="krap">
          <Tekstveld
            naam="wachtwoord"
            label={taal('wachtwoord.nieuw')}
            soort="password"
            aanvullen="new-password"
            beschrijving={taal('wachtwoord.nieuw.uitleg')}
          />
          <Knop soort="tweede">{taal('wachtwoord.wijzig')}</Knop>
        </Formulier>
      </Kaart>
    </>
  );
}

function factorRegel(factor: Factorregel, laatste: boolean, taal: Accounttaal): Regel {
  const { datumEnTijd, datumVoluit } = tijdIn(taal.code);
  return {
    titel: factor.naam,
    onder: taal('manieren.regel', {
      soort: taal(`manieren.soort.${factor.soort}`),
      dag: datumVoluit(factor.toegevoegdOp),
      gebruikt:
        factor.gebruiktOp === null
          ? taal('manieren.ongebruikt')
          : taal('manieren.gebruikt', { dag: datumEnTijd(factor.gebruiktOp) }),
    }),
    ...(laatste
      ? {}
      : {
          eind: (
            <Actie actie={INLOGADRES.accountFactorWeg} velden={{ factor: factor.id }}>
              <Knop soort="rustig" klein bij={factor.naam}>
                {taal('manieren.verwijder')}
              </Knop>
            </Actie>
          ),
        }),
  };
}

function Sessiekaart({ sessies, huidige }: { readonly sessies: readonly Sessierij[]; readonly huidige: string }) {
  const taal = useAccounttaal();
  const { datumEnTijd } = tijdIn(taal.code);
  const regels = sessies.map(
    (rij): Regel => ({
      titel: apparaatIn(taal.code, rij.apparaat),
      onder: taal('sessies.regel', { begonnen: datumEnTijd(rij.begonnenOp), gezien: datumEnTijd(rij.gezienOp) }),
      eind:
        rij.id === huidige ? (
          <Merkje soort="ja">{taal('sessies.dit')}</Merkje>
        ) : (
          <Actie actie={INLOGADRES.accountSessies} velden={{ sessie: rij.id }}>
            <Knop soort="rustig" klein bij={`${apparaatIn(taal.code, rij.apparaat)}, ${datumEnTijd(rij.begonnenOp)}`}>
              {taal('sessies.uit')}
            </Knop>
          </Actie>
        ),
    }),
  );
  return (
    <Kaart titel={taal('sessies.titel')} ritme="gewoon">
      <Regels regels={regels} />
      {sessies.length > 1 && (
        <Actie actie={INLOGADRES.accountSessies}>
          <Knop soort="tweede">{taal('sessies.alle')}</Knop>
        </Actie>
      )}
    </Kaart>
  );
}

function Geschiedenis({ gebeurtenissen }: { readonly gebeurtenissen: readonly Accountgebeurtenis[] }) {
  const taal = useAccounttaal();
  const { datumEnTijd } = tijdIn(taal.code);
  return (
    <Kaart titel={taal('gebeurd.titel')} ritme="gewoon">
      <Regels
        soort="dicht"
        regels={gebeurtenissen.map(
          ({ op, code }): Regel => ({ titel: taal(`gebeurd.${code}`), onder: datumEnTijd(op) }),
        )}
      />
      <Tekst soort="klein">{taal('gebeurd.niet-zelf')}</Tekst>
    </Kaart>
  );
}
