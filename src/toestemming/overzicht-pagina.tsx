import { Casusblad } from '../casus/casusblad.tsx';
import { Artikel, Kaart, KnopLink, Leeg, Melding, Merkje, Stapel, Tabel, Tekst } from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { toestemmingsadres } from './adressen.ts';
import { Intrekkingsformulier, type Intrekkingsfout, Intrekkingsregels, TeLaat } from './intrekkingsregels.tsx';
import { Tekenaarregels, Zegtstop } from './tekenaarregels.tsx';
import type { Toestemmingsoverzicht, Toestemmingsregel } from './toon-toestemmingen.ts';
import { SOORTNAMEN } from './vraagtekst.ts';
import { WANNEER_VRAGEN } from './woorden.ts';

/** De stand van de toestemmingen in een casus. Alleen de partij van de gever ziet wie wat antwoordde (Bijl 5-a). */
export function Toestemmingspagina({
  overzicht,
  fout,
}: {
  readonly overzicht: Toestemmingsoverzicht;
  readonly fout?: Intrekkingsfout | undefined;
}) {
  const { kop, regels } = overzicht;
  const partijVan = (vraag: string): string => regels.find((regel) => regel.vraag === vraag)?.partij ?? 'een ander';
  const kanVragen = overzicht.vraagreden !== null && kop.status === 'open';
  const knop =
    kanVragen && overzicht.kandidaten.length > 0 ? (
      <KnopLink naar={toestemmingsadres(kop.id).nieuw}>Vraag toestemming</KnopLink>
    ) : undefined;
  return (
    <Casusblad
      kop={kop}
      deel="Toestemming"
      nu="toestemming"
      titel="Toestemming"
      {...(knop === undefined ? {} : { knoppen: knop })}
    >
      {overzicht.teLaat.length > 0 && <TeLaat intrekkingen={overzicht.teLaat} />}
      {overzicht.teBeantwoorden.slice(0, 1).map((intrekking) => (
        <Intrekkingsformulier
          key={intrekking.id}
          casus={kop.id}
          intrekking={intrekking}
          partij={partijVan(intrekking.vraag)}
          grondslagen={overzicht.grondslagen}
          fout={fout}
        />
      ))}
      {!overzicht.alleenAntwoord && <Vragen overzicht={overzicht} />}
    </Casusblad>
  );
}

function Vragen({ overzicht }: { readonly overzicht: Toestemmingsoverzicht }) {
  const { kop, regels } = overzicht;
  return (
    <>
      {regels.length === 0 ? (
        <Leeg niveau={2} titel="Er is nog niemand om toestemming gevraagd">
          {kop.status === 'open' && overzicht.vraagreden !== null
            ? WANNEER_VRAGEN[overzicht.vraagreden]
            : 'Toestemming vraagt wie onder een beroepsgeheim werkt. U deelt op grond van uw eigen taak.'}
        </Leeg>
      ) : (
        <Stapel ritme="kolom">
          {regels.map((regel) => (
            <Vraagkaart key={regel.vraag} kop={kop} regel={regel} />
          ))}
        </Stapel>
      )}
      <Tekst soort="klein">
        Zonder geldige toestemming gaat de casus gewoon door. Het formulier zelf ligt bij de organisatie die vroeg.{' '}
        <Artikel id="Bijl 5-a" />
      </Tekst>
    </>
  );
}

type Kaartprops = Pick<Toestemmingsoverzicht, 'kop'> & { readonly regel: Toestemmingsregel };

function Vraagkaart({ kop, regel }: Kaartprops) {
  const { dossier, opnieuw } = regel;
  return (
    <Kaart titel={`Vraag ${regel.kenmerk} van ${regel.partij}`} ritme="gewoon" eind={datumVoluit(regel.gevraagdOp)}>
      <Tekst soort="klein">
        {regel.gever}
        {regel.voorbij ? ' · deze vraag is voorbij' : ''}
      </Tekst>
      {dossier !== null && <Tekst>{dossier.vraagstuk ?? 'De inhoud van deze vraag is vernietigd.'}</Tekst>}
      {opnieuw !== null && (
        <Melding soort="let-op">
          <p>
            <strong>Opnieuw te bevestigen.</strong> De jongere is {opnieuw} geworden en beslist{' '}
            {opnieuw === 12 ? 'mee' : 'nu zelf'}. Wat al was gedeeld, blijft tot de jongere nee zegt. Voor iets nieuws
            is het ja van de jongere nodig. <Artikel id={opnieuw === 12 ? 'Bijl 5-l' : 'Bijl 5-k'} />
          </p>
        </Melding>
      )}
      <Tabel
        over={`voor wie toestemming ${regel.kenmerk} geldt`}
        kolommen={[{ kop: 'Ontvanger' }, { kop: 'Soort' }, { kop: 'Stand' }]}
        rijen={regel.dekking.flatMap(({ naam, rol, soorten }) =>
          soorten.map(({ soort, geldig }) => [
            `${naam}, ${rol}`,
            SOORTNAMEN[soort],
            geldig && !regel.voorbij ? (
              <Merkje soort="ja">geldig</Merkje>
            ) : (
              <Merkje soort="stil">er is (nog) geen geldige toestemming</Merkje>
            ),
          ]),
        )}
      />
      {dossier !== null && (
        <Tekenaarregels casus={kop.id} regel={regel} tekenaars={dossier.tekenaars} open={kop.status === 'open'} />
      )}
      {kop.status === 'open' && regel.stoppers.length > 0 && (
        <>
          <Tekst soort="klein">
            Van {regel.partij} zit hiervoor niemand meer aan tafel. Zegt een ouder of de jongere dat het stopt, dan legt
            u dat vast. Wat er is geantwoord, leest u niet. <Artikel id="Art 6d" />
          </Tekst>
          <Zegtstop casus={kop.id} vraag={regel.vraag} wie={regel.stoppers} />
        </>
      )}
      {dossier !== null && dossier.intrekkingen.length > 0 && <Intrekkingsregels intrekkingen={dossier.intrekkingen} />}
    </Kaart>
  );
}
