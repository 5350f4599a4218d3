import { expect, it } from 'vitest';
import { browserEnvironment, browserFlags } from '../../../../src/pdf/browser/flags.ts';

it('takes the sandbox away from root alone', () => {
  expect(browserFlags('/tmp/p', true)).toContain('--no-sandbox');
  expect(browserFlags('/tmp/p', false).join(' ')).not.toContain('sandbox');
});

it('leads no name and no address anywhere', () => {
  expect(browserFlags('/tmp/p', false)).toEqual(
    expect.arrayContaining([
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--no-proxy-server',
      '--user-data-dir=/tmp/p',
    ]),
  );
});

it('prints the same in every country', () => {
  const environment = browserEnvironment({
    PATH: '/bin',
    TZ: 'Asia/Tokyo',
    LC_ALL: 'ja_JP',
    CHROMIUM_FLAGS: '--x',
  });
  expect(environment).toMatchObject({ PATH: '/bin', TZ: 'UTC', LC_ALL: 'C.UTF-8', CHROMIUM_FLAGS: '' });
});
