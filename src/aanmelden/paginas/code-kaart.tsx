import type { FormStand } from '../../web/formulier.ts';
import { Formulier, Kaart, Knop, Paginakop, Tekst, Tekstveld } from '../../web/onderdelen/index.ts';
import { TerugNaarBegin } from '../../web/openbaar/terug.tsx';
import { Pagina } from '../../web/pagina.tsx';
import { INLOGADRES } from '../adressen.ts';
import { useAccounttaal } from '../teksten.ts';

type Codeformulier = { readonly code: string };

type Props = { readonly stand?: FormStand<Codeformulier> | undefined };

function Codevorm({ stand }: Props) {
  const taal = useAccounttaal();
  return (
    <Formulier actie={INLOGADRES.accountCode} stand={stand} ritme="krap">
      <Tekstveld
        naam="code"
        label={taal('erbij.code')}
        beschrijving={taal('inlog.code.uitleg')}
        aanvullen="off"
        hoofdletters
        zonderSpelling
      />
      <Knop soort="tweede">{taal('erbij.knop')}</Knop>
    </Formulier>
  );
}

/** Wie voor een ander overleg een code kreeg, voegt haar toe aan het account dat hij al heeft. */
export function Codekaart() {
  const taal = useAccounttaal();
  return (
    <Kaart titel={taal('erbij.titel')} ritme="gewoon">
      <Tekst>{taal('erbij.uitleg')}</Tekst>
      <Codevorm />
    </Kaart>
  );
}

/** Hetzelfde formulier op een eigen pagina, met wat er aan de code te verbeteren is. */
export function CodePagina({ stand }: Props) {
  const taal = useAccounttaal();
  return (
    <Pagina titel={taal('erbij.titel')} soort="gezin">
      <TerugNaarBegin />
      <Paginakop titel={taal('erbij.titel')} inleiding={taal('erbij.uitleg')} />
      <Codevorm stand={stand} />
    </Pagina>
  );
}
