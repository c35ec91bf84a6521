import { ADRES } from '../web/adressen.ts';

export const MELDADRES = ADRES.datalek;
export const DATALEKKEN = ADRES.datalekken;

export const datalekadres = (datalek: string) => {
  const een = `${DATALEKKEN}/${datalek}`;
  return {
    een,
    ontvangen: `${MELDADRES}/${datalek}/ontvangen`,
    stap: `${een}/stappen`,
    omvang: `${een}/omvang`,
    door: `${een}/doorgeven`,
    eerder: `${een}/eerder`,
    herzien: `${een}/herzien`,
    brief: `${een}/brief`,
  } as const;
};
