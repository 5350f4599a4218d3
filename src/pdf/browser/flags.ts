/**
 * The browser's command line. JavaScript is switched off and requests denied page by page (page.ts); what stands here
 * closes the ways out that those two leave open: prefetching, preconnecting, and the browser's own errands.
 */
export function browserFlags(profileFolder: string, isRoot: boolean): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profileFolder}`,

    // No name and no address leads anywhere, not even by a proxy that the environment names.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--use-mock-keychain',
    '--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider',

    // The same colours and letter widths on every machine.
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--lang=sv-SE',

    // Nothing is shown: no graphics card, no scroll bars. /dev/shm is 64 MB in a container, too little for long tables.
    '--disable-gpu',
    '--disable-software-rasterizer',
    '--in-process-gpu',
    '--hide-scrollbars',
    '--mute-audio',
    '--disable-dev-shm-usage',

    // Chromium refuses to run as root with its sandbox. Nobody else goes without it.
    ...(isRoot ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}

/** The environment for the browser: the user's, less what would change the print. */
export function browserEnvironment(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const fixed = { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: '' };
  // Debian's start script adds what it finds here to the command line.
  return { ...variables, ...fixed, CHROMIUM_FLAGS: '' };
}
