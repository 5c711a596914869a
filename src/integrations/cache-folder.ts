export { cacheFolder } from '../site/cache-folder.ts';
