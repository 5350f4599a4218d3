/** The commands, each loaded when it is first run. All of them stand in one bundle, which cli.ts loads (bundle.ts). */
export const commands = {
  bygg: () => import('./commands/bygg.ts'),
  kontrollera: () => import('./commands/kontrollera.ts'),
  siffror: () => import('./commands/siffror.ts'),
  jamfor: () => import('./commands/jamfor.ts'),
  ny: () => import('./commands/ny.ts'),
  console: () => import('./commands/console.ts'),
};
