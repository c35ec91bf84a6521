import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  Datumveld,
  Kaart,
  Keuzerondjes,
  Kolommen,
  Lijst,
  Stapel,
  Tekstveld,
  Vinkje,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import type { Gezagvelden, Steunvelden } from './gezin-formulier.ts';
import type { Gezinsblad } from './gezinsblad.ts';

type Props<V> = {
  readonly kop: Casuskop;
  readonly blad: Gezinsblad;
  readonly stand?: FormStand<V> | undefined;
};

/** Langs welke weg iemand bericht krijgt. */
function Bereikvelden() {
  return (
    <div class="ovt-velden2">
      <Tekstveld naam="email" label="E-mailadres (mag leeg)" soort="email" zonderSpelling />
      <Tekstveld naam="telefoon" label="Mobiel nummer (mag leeg)" soort="tel" zonderSpelling />
    </div>
  );
}

/** Wie er met een ouder of de jongere meekomt (T25-18). */
export function SteunPagina({ kop, blad, stand, nieuw }: Props<Steunvelden> & { readonly nieuw: string }) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Wie er meekomt"
      nu="geen"
      titel="Zet erbij wie er meekomt"
      inleiding="Ouders en jongere mogen iemand meenemen die hen helpt. Zij kiezen wie."
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Bevestigformulier
            actie={adres.steunpersoon}
            stand={stand}
            knop="Zet erbij"
            casus={kop.id}
            naar={adres.gezin}
            terug="Terug naar het gezin"
          >
            <input type="hidden" name="deelnemer" value={nieuw} />
            <Kaart titel="Wie komt er mee" ritme="gewoon">
              <Keuzerondjes
                naam="met"
                vraag="Met wie komt deze persoon mee?"
                keuzes={blad.leden.flatMap((lid) =>
                  lid.kanMeenemen && lid.deelnemer !== null ? [{ waarde: lid.deelnemer, label: lid.naam }] : [],
                )}
              />
              <Tekstveld naam="naam" label="Naam" zonderSpelling />
              <Bereikvelden />
              <Vinkje naam="gevraagd" label="De ouder of jongere met wie deze persoon meekomt, vroeg dit zelf" />
              <Vinkje naam="geheim" label="Ik vertelde dat wat hier wordt gezegd, geheim blijft" />
            </Kaart>
          </Bevestigformulier>
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Wat deze persoon dan kan" ritme="eng">
            <Lijst
              punten={[
                'Is meteen uitgenodigd voor de gesprekken die al gepland staan.',
                'Ziet wanneer een gesprek is en wie het leidt.',
                'Leest niets over de jongere, tot iemand aan tafel het geeft. Daar is toestemming voor nodig.',
                'Tekent niet, en vraagt geen rechten voor een ander.',
              ]}
            />
            <p>
              Gaat de ouder van tafel, dan gaat ook wie meekwam. <Artikelen ids={['T25-18', 'Art 11.1']} />
            </p>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

/** Het gezag verandert: wie het niet meer heeft, wie het erbij krijgt, en waaruit dat blijkt (Art 1.14, B.7). */
export function GezagPagina({ kop, blad, stand }: Props<Gezagvelden>) {
  const adres = casusadres(kop.id);
  const gezag = blad.leden.filter((lid) => lid.gezag !== null);
  return (
    <Casusblad
      kop={kop}
      deel="Het gezag verandert"
      nu="geen"
      titel="Het gezag verandert"
      inleiding="Door een uitspraak, een overlijden, of omdat het eerst verkeerd is opgeschreven."
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Bevestigformulier
            actie={adres.gezag}
            stand={stand}
            knop="Leg dit vast"
            casus={kop.id}
            naar={adres.gezin}
            terug="Terug naar het gezin"
          >
            <Kaart titel="Wie heeft geen gezag meer" ritme="gewoon">
              <Vinkjes
                naam="eindigt"
                vraag="Laat leeg wie het gezag houdt"
                keuzes={gezag.map(({ persoon, naam, gezag: g }) => ({
                  waarde: persoon,
                  label: naam,
                  bij: g?.soort === 'voogd' ? 'Voogd' : 'Ouder met gezag',
                }))}
              />
            </Kaart>
            <Nieuwgezag />
            <Kaart titel="Waaruit blijkt dat" ritme="gewoon">
              <Datumveld naam="vanaf" label="Vanaf welke dag is dit zo?" waarde={datumVoluit(blad.vandaag)} />
              <Tekstveld
                naam="bron"
                label="Waaruit blijkt het, en wanneer is dat gezien?"
                beschrijving="Bijvoorbeeld: uitspraak van de rechtbank van 3 maart 2026, gezien op 5 maart 2026."
                breed
              />
              <Vinkje naam="zeker" label="Ik heb dit zelf gezien" />
            </Kaart>
          </Bevestigformulier>
        </Stapel>
        <Gezagsgevolgen />
      </Kolommen>
    </Casusblad>
  );
}

/** Wat er gebeurt voor wie het gezag verliest, en voor wie het erbij krijgt. */
function Gezagsgevolgen() {
  return (
    <Stapel ritme="kolom">
      <Kaart titel="Wie geen gezag meer heeft" ritme="eng">
        <Lijst
          punten={[
            'Leest hier meteen niets meer. Er gaat geen bericht uit: u vertelt het zelf.',
            'Tekent niet meer. Een ja of nee van eerder telt niet meer mee.',
            'Wat eerder gedeeld is, was rechtmatig en blijft vastliggen.',
          ]}
        />
        <p>
          <Artikelen ids={['Art 1.14', 'fn 30']} />
        </p>
      </Kaart>
      <Kaart titel="Wie het gezag erbij krijgt" ritme="eng">
        <Lijst
          punten={[
            'Moet eerst weten van dit overleg: u krijgt een taak om dat te vertellen.',
            'Moet zelf tekenen. Tot die tijd leest niemand wat op toestemming rust.',
          ]}
        />
        <p>
          <Artikelen ids={['Art 12.1', 'Bijl 5-j']} />
        </p>
      </Kaart>
    </Stapel>
  );
}

/** Een ouder of voogd die het gezag erbij krijgt. */
function Nieuwgezag() {
  return (
    <Kaart titel="Wie krijgt het gezag erbij" ritme="gewoon">
      <Keuzerondjes
        naam="soort"
        vraag="Laat leeg als er niemand bij komt"
        indeling="naast"
        keuzes={[
          { waarde: 'ouder', label: 'Een ouder' },
          { waarde: 'voogd', label: 'Een voogd' },
        ]}
      />
      <Tekstveld
        naam="naam"
        label="Naam van de ouder of voogd"
        beschrijving="Is een instelling voogd, schrijf dan de jeugdbeschermer op en de instelling."
        zonderSpelling
      />
      <Bereikvelden />
    </Kaart>
  );
}
