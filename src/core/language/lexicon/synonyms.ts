/**
 * Words that news about talks uses for one thing, and that askers confuse with each other. One thing a line; a word may be
 * in several lines. Names of countries have their own table.
 */
export const SYNONYMS: readonly (readonly string[])[] = `
ceasefire truce armistice
talk negotiation discussion dialogue consultation
agreement deal accord pact treaty settlement
soldier troop serviceman fighter
troop force army military
country nation
envoy emissary representative delegate
delegation team
hostage captive abductee
prisoner captive detainee inmate pow
exchange swap
release free
attack strike bombing raid assault shelling bombardment airstrike
bomb shell strike
war conflict fighting hostilities
invasion offensive incursion
sanction penalty
punish penalise sanction
tariff duty levy
summit meeting gathering
meet gather
call phone telephone conversation chat
letter message
proposal plan offer initiative
propose suggest offer
demand insist urge request
reject refuse rebuff decline
accept agree approve endorse back
criticise condemn denounce slam blast
warn threaten
visit trip travel
stop halt end cease
suspend pause freeze
begin start launch
delay postpone stall
quit resign
kill die dead death
casualty victim
injure wound hurt
help aid assistance
money fund cash
weapon arms
peacekeeper peacekeeping
monitor watch observe oversee supervise
monitor observer
border frontier
boss chief head leader
child kid
big large huge major
cost price
rise increase grow
fall drop decrease
buy purchase
election vote ballot
court tribunal
ship vessel tanker boat
plane aircraft jet
pope pontiff
host hold
place venue location site
answer reply respond response
reaction response
worry concern fear
mediator broker intermediary
mediate broker
nuclear atomic
blockade siege
hunger famine starvation
reporter journalist
speech address
cancel scrap annul
secret covert
ally partner
enemy foe adversary
peace calm
ready willing prepared
guarantee assurance
territory land
occupy seize capture
withdraw pull
rebuild reconstruct
refugee displaced
civilian resident
expel oust
quarrel dispute row
progress breakthrough
limit cap
ban prohibit forbid
lift remove
join accede
member membership
opponent opposition
paper document memorandum
top senior
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
