/**
 * Zegt welke optie niet klopt. Wat erachter stond, komt niet terug: dat kan een naam of een adres zijn.
 * @param fout wat `parseArgs` gooide.
 */
export function optiefout(fout: unknown): string {
  const code = fout instanceof Error && 'code' in fout ? fout.code : '';
  const optie = /--?[a-z][\w-]*/i.exec(fout instanceof Error ? fout.message : '')?.[0];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && optie !== undefined) return `Deze opdracht kent ${optie} niet.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && optie !== undefined)
    return `De waarde achter ${optie} klopt niet.`;
  return 'Er staat een woord los. Zet een waarde waar een spatie in staat tussen aanhalingstekens.';
}
