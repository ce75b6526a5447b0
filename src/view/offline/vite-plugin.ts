/**
 * Makes the page installable and complete without a network: its manifest, and the list of its files for service.worker.ts.
 * Place: build time only. Not in the list: the frame of live figures, which is a network's own business, and the single file, which nobody
 * needs beside the page.
 */
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export function offlinePlugin(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/view/offline',
    filename: 'service.worker.ts',
    // copy.ts registers, when it may.
    injectRegister: false,
    registerType: 'prompt',
    includeManifestIcons: false,
    integration: {
      // Its own build would otherwise report every file.
      configureCustomSWViteBuild(config) {
        config.logLevel = 'warn';
      },
    },
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['index.html', 'icon.svg', 'icons/*.png', 'assets/*'],
      dontCacheBustURLsMatching: /^assets\//,
      manifestTransforms: [
        (entries) => ({
          // Some hosts answer for index.html with a redirection to its folder, and a redirection cannot be kept.
          manifest: entries.map((entry) => (entry.url === 'index.html' ? { ...entry, url: './' } : entry)).sort(byAddress),
        }),
      ],
    },
    manifest: {
      id: './',
      name: "Hashwatt: this computer at Bitcoin's work",
      short_name: 'Hashwatt',
      description: 'Measures how many times a second your hardware can do the calculation that Bitcoin mining consists of.',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#fbfbfa',
      theme_color: '#0a6870',
      lang: 'en',
      icons: [
        { src: './icons/192.png', sizes: '192x192', type: 'image/png' },
        { src: './icons/512.png', sizes: '512x512', type: 'image/png' },
        { src: './icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
  });
}

/** One order for one content: the list is part of the copy's name. */
function byAddress(one: { readonly url: string }, other: { readonly url: string }): number {
  return one.url < other.url ? -1 : 1;
}
