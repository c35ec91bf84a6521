import { EigenTaken } from '../taak/eigen-taken-kaart.tsx';
import type { FormStand } from '../web/formulier.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Kolommen,
  Paginakop,
  Regels,
  Stapel,
  Tekstvlak,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { datumEnTijd } from '../web/tijd.ts';
import { TOEZICHTADRES } from './adressen.ts';
import type { Drempelbeeld } from './toon-overzicht.ts';
import { TOEZICHTDOELEN } from './zitting.ts';

export type Beginvelden = { readonly doel: string; readonly woorden: string };

/** Voordat een FG iets van zijn organisatie ziet, zegt hij waarvoor hij kijkt (15.2). */
export function BeginPagina({
  beeld,
  stand,
}: {
  readonly beeld: Drempelbeeld;
  readonly stand?: FormStand<Beginvelden> | undefined;
}) {
  const taken = (
    <EigenTaken
      werk={beeld.werk}
      leeg="Antwoordt uw organisatie op een bevinding, of wordt er een datalek gemeld, dan staat het hier."
    />
  );
  return (
    <Pagina titel="Toezicht" soort="vak" hoofdmenu="toezicht">
      <Paginakop
        titel="Waarvoor kijkt u mee?"
        onder={beeld.partij}
        inleiding="U ziet daarna het logboek, de toestemmingen en de verzoeken van uw eigen organisatie. Uw reden geldt acht uur en staat bij alles wat u bekijkt."
      />
      <Kolommen>
        <Stapel ritme="kolom">
          {beeld.werk.taken.length > 0 && taken}
          <Kaart titel="Begin met meekijken" ritme="gewoon">
            <Formulier actie={TOEZICHTADRES.overzicht} stand={stand} ritme="gewoon">
              <Keuzerondjes
                naam="doel"
                vraag="Reden"
                keuzes={Object.entries(TOEZICHTDOELEN).map(([waarde, label]) => ({ waarde, label }))}
              />
              <Tekstvlak
                naam="woorden"
                label="In uw eigen woorden"
                beschrijving="Waar gaat uw toezicht over? Noem geen mensen bij naam."
                rijen={3}
              />
              <Knop>Begin met meekijken</Knop>
            </Formulier>
            <p class="ovt-klein">
              Van andere organisaties ziet u niets. <Artikelen ids={['Art 15.2', 'Art 15.3 (a)']} />
            </p>
          </Kaart>
          {beeld.werk.taken.length === 0 && taken}
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Bevindingen en advies" soort="tafel" ritme="eng">
            <p>Wat u vindt, meldt u aan de gemandateerde van uw organisatie en volgt u tot het is opgelost.</p>
            <p>
              <KnopLink naar={TOEZICHTADRES.bevindingen} soort="tweede">
                Naar bevindingen
              </KnopLink>
            </p>
          </Kaart>
          <Eerderkaart eerder={beeld.eerder} />
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

function Eerderkaart({ eerder }: Pick<Drempelbeeld, 'eerder'>) {
  return (
    <Kaart titel="Waarvoor eerder is gekeken">
      {eerder.length === 0 ? (
        <p class="ovt-klein">Er is nog niet meegekeken.</p>
      ) : (
        <Regels
          soort="dicht"
          regels={eerder.map(({ doel, woorden, wie, op }) => ({
            titel: TOEZICHTDOELEN[doel],
            onder: [`${datumEnTijd(op)} · ${wie}`, ...(woorden === null ? [] : [woorden])].join(' · '),
          }))}
        />
      )}
    </Kaart>
  );
}
