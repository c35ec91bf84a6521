import { useEigenId } from '../verzoek-context.tsx';

/** Lang werk met een zin erbij: "Stap 2 van 4: 134 van 310 gegevens gecontroleerd". */
export function Voortgang(props: { readonly zin: string; readonly gedaan: number; readonly totaal: number }) {
  const id = useEigenId('voortgang');
  return (
    <div>
      <label for={id}>{props.zin}</label>
      <progress class="ovt-voortgang" id={id} max={props.totaal} value={props.gedaan}>
        {`${props.gedaan} van ${props.totaal}`}
      </progress>
    </div>
  );
}
