// The version printed on letters and written into backups; one source, package.json.
import { version } from '../package.json';

export const APP_VERSION: string = version;
