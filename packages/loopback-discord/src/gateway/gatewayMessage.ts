import { GatewayOpcodes } from 'discord-api-types/v10';
import { z } from 'zod';

/** The messages of a client that the loopback understands. */
export const gatewayMessage = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.int().nullish() }),
  z.object({
    op: z.literal(GatewayOpcodes.Identify),
    d: z.object({
      token: z.string(),
      intents: z.int().min(0),
      shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
    }),
  }),
  z.object({
    op: z.literal(GatewayOpcodes.Resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.int().min(0) }),
  }),
  z.object({
    op: z.literal([
      GatewayOpcodes.PresenceUpdate,
      GatewayOpcodes.VoiceStateUpdate,
      GatewayOpcodes.RequestGuildMembers,
      GatewayOpcodes.RequestSoundboardSounds,
    ]),
  }),
]);
