import { describe, expect, test } from 'vitest';
import { detectBackends, type PlatformGlobals } from '../../../src/backend/detect';

class AnyWorker {}

const complete: PlatformGlobals = { gpu: { requestAdapter: async () => ({}) }, Worker: AnyWorker, hardwareConcurrency: 8 };

describe('detecting backends', () => {
  test('finds both where nothing is missing', async () => {
    expect(await detectBackends(complete)).toEqual({ gpu: { kind: 'available' }, cpu: { kind: 'available' }, threads: 8 });
  });

  test('says webgpu-missing without navigator.gpu', async () => {
    expect((await detectBackends({ ...complete, gpu: undefined })).gpu).toMatchObject({ kind: 'missing', code: 'webgpu-missing' });
  });

  test('says adapter-missing when no adapter answers', async () => {
    const { gpu } = await detectBackends({ ...complete, gpu: { requestAdapter: async () => null } });
    expect(gpu).toMatchObject({ kind: 'missing', code: 'adapter-missing' });
  });

  test('says adapter-missing, with the browser’s words, when asking fails', async () => {
    const requestAdapter = async (): Promise<object> => {
      throw new Error('blocklisted');
    };
    expect((await detectBackends({ ...complete, gpu: { requestAdapter } })).gpu).toEqual({
      kind: 'missing',
      code: 'adapter-missing',
      detail: 'blocklisted',
    });
  });

  test('says worker-missing without a Worker constructor', async () => {
    expect((await detectBackends({ ...complete, Worker: undefined })).cpu).toMatchObject({ kind: 'missing', code: 'worker-missing' });
  });

  test.each([undefined, 0, -1, 2.5, Number.NaN])('uses one thread where the browser says %s cores', async (hardwareConcurrency) => {
    expect((await detectBackends({ ...complete, hardwareConcurrency })).threads).toBe(1);
  });
});
