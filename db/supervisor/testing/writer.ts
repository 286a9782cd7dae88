// An app to be killed: opens the data directory named to it, then writes rows and says each one it was
// promised, answering at its address like the app does. `once` opens, says so and stops in order.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Client } from 'pg';
import { isAppError } from '@/lib/errors';
import { openDataDirectory } from '../data-directory';
import { openOwnDatabase } from '../supervisor';

const [path = '', mode = 'write'] = process.argv.slice(2);

const web = createServer((_request, response) => response.end('well')).listen(0, '127.0.0.1');
await once(web, 'listening');
const address = web.address();
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;

try {
  const database = await openOwnDatabase(openDataDirectory(path, 'test'), { url });
  console.log(`open ${database.server.pid} ${database.server.adopted ? 'adopted' : 'started'}`);
  if (mode === 'once') {
    await database.close();
    process.exit(0);
  }
  const client = new Client(database.ownerUrl);
  await client.connect();
  await client.query('create table if not exists kept (id int generated always as identity primary key)');
  for (;;) {
    const { rows } = await client.query<{ id: number }>('insert into kept default values returning id');
    console.log(`kept ${rows[0]?.id}`);
  }
} catch (error) {
  console.log(`refused ${isAppError(error) ? error.message : String(error)}`);
  process.exit(1);
}
