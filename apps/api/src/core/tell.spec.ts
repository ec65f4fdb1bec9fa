import { setTimeout as pause } from 'node:timers/promises';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { tell } from './tell.js';

test('each listener is told once the one before is done, and none after one that refuses', async () => {
  const events = new EventEmitter2();
  const heard: string[] = [];
  const listener = (name: string, refuses = false) =>
    events.on('moved', async (what: string) => {
      heard.push(`${name} hears ${what}`);
      await pause(1);
      if (refuses) throw new Error(`not ${what}`);
      heard.push(`${name} is done`);
      return name;
    });
  listener('one');
  listener('two');
  expect(await tell(events, 'moved', 'it')).toEqual(['one', 'two']);
  listener('three', true);
  listener('four');
  await expect(tell(events, 'moved', 'this')).rejects.toThrow('not this');
  const toldOf = (what: string) => [`one hears ${what}`, 'one is done', `two hears ${what}`, 'two is done'];
  expect(heard).toEqual([...toldOf('it'), ...toldOf('this'), 'three hears this']);
});

test('nobody has to listen', async () => {
  expect(await tell(new EventEmitter2(), 'moved')).toEqual([]);
});
