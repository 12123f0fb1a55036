"""Things of English scripts that the lexicon lacks or sorts wrongly, and what people do with them."""

from __future__ import annotations

EXTRA: dict[str, str] = {
    word: category
    for category, words in (
        (
            'prop',
            'hurley|boathook|strongbox|sliotar|hockey stick|golf club|pool cue|tennis racket|shuttlecock|frisbee|'
            'skateboard|surfboard|skis|ice skates|javelin|boomerang|catapult|slingshot|bodhrán|tin whistle|'
            'concertina|ukulele|banjo|mandolin|lute|harp|bagpipes|tambourine|sugar tongs|tongs|turf|film can|'
            'film reel|reel|sewing machine|sovereign|gold sovereign|potato|potatoes|thread|bowl|biro|hoover|'
            'radio|transistor radio|gurney|stretcher|trolley|wristband|wristbands|school bag|post-it|'
            'post-it note|sticky note|sheet music|bubble wrap|mobile|mobile phone|violin case|guitar case|'
            'music case|hairdryer|hip flask|picnic basket|cool box|zimmer frame|walking stick|walking frame|'
            'medicine|medicine bottle|hole punch|sellotape|paperclip|ledger|register|dustpan|teacup|saucer|sieve|'
            'soap|toothpaste|toothbrush|ironing board|iron bar|toaster|chessboard|sextant|satsuma|loaf|scone|'
            'scones|biscuit|biscuits|bun|crisps|toffee|sweets|pint|tankard|hosepipe|padlock|hairpin|hatpin|'
            'carabiner|crossword|telegram|pram|pushchair|buggy|rucksack|holdall|carrier bag|plaster cast|'
            'tripwire|fuse box|walkie-talkies|tannoy|loudhailer|dictaphone|camcorder|memory stick|sim|sat nav|'
            'satnav|kettle|whisk|rolling pin|tin opener|corkscrew|bottle opener|tea towel|hot water bottle|'
            'gas canister|gas lamp|oil lamp|hurricane lamp|paraffin lamp|banknote|banknotes|coin purse|'
            'piggy bank|cheque|chequebook|bus pass|train ticket|library card|credit card|boarding pass|'
            'wedding cake|birthday cake|ration book|gas mask|'
            'box|boxes|cardboard box|wooden box|crate|basket|shoebox|birdcage|egg|eggs|dart|gum|'
            'chewing gum|dog tag|dog tags|earpiece|meatball|cereal|'
            'telegram|shears|fire extinguisher|patch kit|flare gun|flare|meatloaf|noodles|soup|chopsticks|'
            'thermos|lunch bag|snow globe|jewelry box|jewel|diamond|ruby|emerald|pearl|pearls|gold bar|ingot|'
            'nightstick|spray can|spray bottle|hose|ladder|rake|pitchfork|sickle|scythe|wheelbarrow|saddle|'
            'bridle|lasso|whip|bandana|spurs|poker chip|poker chips|cards|harpoon|oar|paddle|life jacket|'
            'anchor|fishing rod|net|bait|cooler|tackle box|walkie talkies|night vision goggles|goggles|'
            'lockpick|lock pick|crucible|quill|inkwell|parchment|wax seal|signet ring|goblet|tankard|torches|'
            'bone|skull|feather|stake|holy water|ouija board|tarot card|tarot cards|voodoo doll|lab sample|'
            'test tube|beaker|petri dish|scalpel|bone saw|defibrillator|iv bag|pager|usb|tablet computer|'
            'charger|power drill|drill bit|saw|chainsaw|nail gun|paint can|roller|easel|palette|clay|'
            'statuette|figurine|ornament|stocking|wreath|candy cane|pumpkin|lighter fluid|gas can|jerrycan|'
            'jumper cables|tire iron|jack-o-lantern|piñata|phone|cell phone|cellphone|smartphone|iphone|'
            'telephone|receiver|speakerphone|payphone|walkie-talkie|walkie|laptop|tablet|remote|remote '
            'control|headphones|earbuds|headset|flash drive|usb drive|usb stick|thumb drive|hard drive|'
            'memory card|sim card|keycard|key card|keys|key|ring of keys|'
            'wallet|purse|handbag|backpack|duffel bag|duffel|suitcase|briefcase|satchel|tote bag|gym bag|'
            'trash bag|envelope|letter|note|notebook|journal|diary|map|photo|photograph|polaroid|picture|'
            'painting|canvas|sketch|sketchbook|newspaper|magazine|book|file|folder|manila folder|dossier|'
            'document|documents|paperwork|contract|deed|clipboard|passport|ticket|badge|id card|business '
            'card|birthday card|card|postcard|invitation|receipt|check|cash|money|bills|wad of cash|coin|'
            'coins|'
            'gun|pistol|revolver|rifle|shotgun|machine gun|sniper rifle|handgun|knife|dagger|sword|machete|'
            'axe|ax|hatchet|crossbow|bow|arrow|spear|shield|grenade|bomb|detonator|bullet|bullets|ammo|'
            'magazine clip|holster|taser|baton|baseball bat|bat|crowbar|hammer|wrench|screwdriver|shovel|'
            'rope|chain|handcuffs|cuffs|duct tape|zip ties|flashlight|torch|lantern|candle|matches|lighter|'
            'cigarette|cigar|joint|pipe|vape|'
            'beer|wine|whiskey|whisky|coffee|tea|mug|cup|glass|bottle|flask|thermos|wine glass|plate|bowl|'
            'tray|fork|spoon|sandwich|pizza|burger|burrito|donut|doughnut|cake|birthday cake|cupcake|pie|'
            'apple|orange|banana|popcorn|candy|cookie|cookies|groceries|grocery bag|takeout|leftovers|pill|'
            'pills|pill bottle|syringe|needle|vial|bandage|gauze|first aid kit|stethoscope|thermometer|'
            'ring|engagement ring|wedding ring|necklace|locket|pendant|bracelet|watch|pocket watch|'
            'wristwatch|earrings|amulet|talisman|medallion|crown|scepter|wand|staff|crystal|crystal ball|'
            'orb|potion|scroll|spellbook|grimoire|relic|idol|chalice|goblet|candlestick|music box|doll|'
            'teddy bear|toy|toy car|action figure|ball|football|basketball|baseball|dice|deck of cards|'
            'chess piece|guitar|violin|harmonica|drum|trumpet|flute|microphone|camera|camcorder|video '
            'camera|tripod|'
            'umbrella|cane|crutch|crutches|wheelchair|stroller|broom|mop|bucket|toolbox|tool kit|jar|crate|'
            'package|parcel|gift|present|bouquet|flowers|rose|roses|balloon|balloons|urn|coffin|casket|mask|'
            'lipstick|makeup|compact|mirror shard|comb|hairbrush|scissors|pen|pencil|marker|chalk|eraser|'
            'calculator|binoculars|telescope|compass|whistle|megaphone|lunchbox|tin|trophy|medal|plaque|'
            'dropcloth|paintbrush|paint|cart|clock|alarm clock|drone|tape|cassette|tape recorder|recorder|'
            'vinyl record|cd|dvd|'
            'datapad|data pad|scanner|communicator|blaster|ray gun|phaser|helmet|oxygen tank|oxygen mask|'
            'chip|microchip|evidence bag|drugs|cocaine|heroin|baggie|ashtray|shot glass|martini|cocktail|'
            'margarita|champagne|milk|juice|soda|soda can|can of soda|water bottle|canteen|poster|flyer|'
            'flyers|pamphlet|brochure|menu|bill|script|blueprint|blueprints|schematic|printout|x-ray|chart|'
            'manuscript|bible|rosary|crucifix|cross|handkerchief|tissue|napkin|towel|blanket|pillow|'
            'casserole|casserole dish|pan|frying pan|pot|kettle|teapot|ladle|rolling pin|spatula|turkey|'
            'lasagna|muffin|bagel|shaped charge|surgical glove|scope|rifle scope|mail|keyboard|art supplies|'
            'samurai sword|beretta|glock|colt|luger|uzi|ak-47|magnum|winchester|remington|startac|'
            'blackberry|ipad|macbook|zippo|walkman|ipod|gameboy|xbox|kindle|'
            'mic|boom mic|lapel mic|legal pad|notepad|writing pad|sketch pad|jewelry case|jewellery case|'
            'jewellery box|pencil case|glasses case|spectacle case|cigarette case|vanity case|'
            'sandwich bag|freezer bag|ziploc bag|garbage bag|bin bag|sleeping bag|'
            'birth certificate|marriage certificate|stock certificate|share certificate|share transfer|'
            'power of attorney|title deed|affidavit|subpoena|arrest warrant|search warrant|court order|'
            'restraining order|eviction notice|marriage license|marriage licence|prenup|prenuptial agreement|'
            'peanut|peanuts|cashew|almond|licorice|taco|tacos|hot dog|hotdog|slate|album|photo album|scrapbook|'
            'corkboard|lanyard|multitool|pliers|thimble|abacus|atlas|recipe|recipe card|coaster|placemat|teabag|'
            'tea bag|sugar cube|perfume|cologne|mouthwash|dental floss|epipen|insulin|hearing aid|splint|'
            'ticket stub|parking ticket|price tag|toe tag|ankle monitor|baby monitor|pork chop|blowtorch|'
            'bank statement|pay slip|payslip|lunch pail|cigar box|hat box|tin can|oil can|milk can|drawing|'
            'peeler|potato peeler|grater|strainer|colander|scraper|skimmer|tenderizer|nutcracker|pepper grinder|'
            'apple corer|'
            'pencil sharpener|letter opener|can opener|squeegee|trowel|chisel|mallet|awl|fid|marlinspike|belaying pin|'
            'block and tackle|tally|tally stick|speaking tube|voice pipe|ear trumpet|inner tube|cardboard tube|'
            'boat hook|name badge|name tag|survival suit|immersion suit|life vest|buoyancy aid|'
            'gauge|pressure gauge|tyre gauge|tire gauge|calipers|callipers|spirit level|tape measure|'
            'hydrometer|protractor|barrow|handcart|sack truck|headlamp|head torch|headtorch|penlight|petal',
        ),
        (
            'vehicle',
            'car|truck|van|bus|taxi|cab|suv|sedan|limo|limousine|ambulance|motorcycle|motorbike|bike|bicycle|'
            'scooter|pickup|pickup truck|police car|squad car|cruiser|patrol car|fire truck|fire engine|fire '
            'engines|helicopter|chopper|plane|jet|airplane|boat|ship|yacht|rowboat|speedboat|canoe|submarine|'
            'spaceship|spacecraft|shuttle|starship|escape pod|rover|tank|tractor|train|subway|wagon|carriage|'
            'morris minor|morris|austin|hillman|lada|trabant|wartburg|yugo|dacia|volvo|ford|mercedes|bmw|audi|'
            'toyota|honda|nissan|fiat|renault|peugeot|citroen|citroën|skoda|vauxhall|opel|rover|mini cooper|'
            'jaguar|bentley|rolls-royce|porsche|ferrari|lamborghini|maserati|tesla|chevy|chevrolet|buick|'
            'cadillac|pontiac|dodge|chrysler|plymouth|lincoln|subaru|mazda|hyundai|kia|lexus|volkswagen|vw|saab|'
            'land rover|range rover|landcruiser|land cruiser|corvette|mustang|camaro|impala|cortina|escort van|'
            'transit|transit van|prius|corolla|civic|beetle|vespa|harley|ducati|kawasaki|lorry|milk float|tram|'
            'hovercraft|dinghy|raft|kayak|lifeboat|rowing boat|fishing boat|ferry|barge|narrowboat|steamer|'
            'trawler|tugboat|hot air balloon|glider|snowmobile|sleigh|sled|quad bike|forklift|digger|bulldozer|'
            'coach|double-decker|minibus|police van|ice cream van|caravan|rickshaw|'
            'stagecoach|chariot|minivan|station wagon|convertible|camper|rv|golf cart|tow truck|school bus|'
            'hearse|moped|jeep|dirt bike|food truck|tricycle|'
            'porsche|lexus|mercedes|bmw|audi|ferrari|lamborghini|toyota|honda|ford|chevy|chevrolet|cadillac|'
            'buick|dodge|mustang|camaro|corvette|volvo|volkswagen|vw|gti|mazda|nissan|subaru|prius|tesla|'
            'bentley|rolls royce|rolls-royce|jaguar|land rover|landcruiser|land cruiser|range rover|'
            'defender 90|defender|hummer|humvee|volkswagon gti|volkswagen gti|vw gti|vespa|harley|civic|'
            'corolla|camry|accord|impala|thunderbird|oldsmobile|pontiac|plymouth|chrysler|crown victoria|'
            'crown vic|lincoln|fiat|mini cooper|maserati|bugatti|aston martin|learjet|cessna|hyundai|kia|'
            'datsun|beetle|buick lesabre|el camino|f-150|daimler|lagonda|lancia|alfa romeo|suzuki|mitsubishi|'
            'isuzu|gmc|winnebago|airstream|studebaker|packard|eldorado|escalade|firebird|trans am|miata|jetta|'
            'passat|mondeo|peterbilt|kenworth',
        ),
        (
            'animal',
            'dog|cat|horse|bird|mouse|rat|wolf|bear|puppy|kitten|parrot|snake|fish|goldfish|cow|pig|chicken|'
            'goat|sheep|deer|raven|crow|owl|hawk|dragon|unicorn|spider|lion|tiger|monkey|rabbit|fox|squirrel|'
            'hamster|golden retriever|german shepherd|pit bull|terrier|bulldog|poodle|labrador',
        ),
        (
            'wardrobe',
            'coat|jacket|shirt|t-shirt|dress|suit|tie|hat|cap|shoes|shoe|boots|boot|heels|sneakers|pants|'
            'jeans|skirt|blouse|sweater|hoodie|robe|bathrobe|gown|uniform|tuxedo|scarf|gloves|glove|belt|'
            'glasses|sunglasses|apron|pajamas|socks|cloak|cape|hood|armor|veil|wedding dress|trench coat|'
            'overalls|vest|cardigan|leather jacket|lab coat|scrubs|spacesuit|space suit|collar|sleeve|bra|'
            'underwear|costume|wig|tiara|fedora|cowboy hat|raincoat|nightgown|hakama|slippers|badge belt|'
            'pocket|pockets|lapel|bow tie|hospital gown|clothes|outfit|hard hat|'
            'reading glasses|half-moon glasses|horn-rimmed glasses|horn-rims',
        ),
        (
            'dressing',
            'table|coffee table|desk|chair|couch|sofa|bed|door|screen door|window|windows|curtain|curtains|'
            'lamp|mirror|tv|television|tv set|fridge|refrigerator|oven|stove|microwave|sink|bathtub|'
            'toilet|shower|counter|bar stool|stool|bench|shelf|bookshelf|bookcase|cabinet|drawer|dresser|'
            'closet|wardrobe|rug|carpet|fireplace|mantel|wall|walls|floor|ceiling|stairs|staircase|elevator|'
            'railing|fence|gate|doorbell|light switch|chandelier|computer|monitor|screen|screens|console|'
            'control panel|jukebox|pool table|piano|whiteboard|blackboard|chalkboard|podium|altar|throne|'
            'statue|fountain|tombstone|gravestone|headstone|booth|armchair|recliner|nightstand|crib|cot|'
            'gurney|hospital bed|locker|lockers|safe|vending machine|cash register|antenna|sign|'
            'flag|hatch|airlock|porthole|viewscreen|dumpster|mailbox|porch swing|hammock|tent|tree|bush|cage|'
            'windshield|windscreen|rear-view mirror|steering wheel|dashboard|trunk|hood of the car|headlights|seat|'
            'ramp|gangway|jetty|pier|scaffold|scaffolding|backseat|doorknob|knob|handle|lock|pillows|sheets|'
            'cross-hairs|wing mirror|wiper|wipers|bumper|bonnet',
        ),
        (
            'no',
            'eats|vehicle|title|titles|generic|hanging|alarm system|emergency brake|parking brake|brake|brakes|'
            'heels of|retaining wall|page|will|wills|fare|counter|mixer|speaker|look|beat|moment|eyes|hands|'
            'face|street|road|house|room|building|city|car door|engine|wheel|trigger|button|speaker|staff '
            'member|police|music|song|movie|film|show|band|drums beat|story|idea|joke|line|lines|shot|shots|'
            'frame|figure|silhouette|shadow|light|lights|sound|noise|voice|call|phone call|text|text message|'
            'email|message|number|name|word|news|game|plan|job|case|deal|date|party|wedding|funeral|dinner|'
            'lunch|breakfast|meal|food|drink|drinks|water|ice|fire|smoke|blood|tears|sweat|hair|gaze|smile|'
            'grin|stare|nod|shrug|'
            'record|track|set|stand|chest|trunk line|arms|arm|palm|nails|nail|sole|calf|temple|organ|vessel|'
            'tongue|ear|drum beat|crane|bug|pen name|pitch|scale|scales|plant|bat of an eye|can|tin ear|'
            'iron will|kid gloves|fly|jet lag|model|subject|object|monster|creature|monitor lizard|ghost|'
            'spirit|machine|machinery|equipment|gear|stuff|things|device|weapon|weapons|tool|tools|bank|bar|'
            'club|court|house key party|space|star|stars|moon|sun|earth|sky|wind|rain|snow|storm|dirt|dust|'
            'mud|sand|rock|rocks|stone|wood|metal|gold|silver|glass wall|steps|step|gun shot|gunshot|'
            'gunshots|gunfire|finger|fingers|'
            'board member|driver|hammer of the gun|page|pages|top|bottle neck|buzzer|alarm|siren|sirens|'
            'horn|bell|bells|world|edge|corner|end|lead|post|base|stage|platform|crack|slot|grip|aim|sight|'
            'barrel|muzzle|safety|hook|blade|blades|net|buffer|stretch|patch|mouth|pass|pool|spring|fan|'
            'fans|match|score|port|dock|deck|bridge|cabin|wing|wings|tail|tails|coat of paint|bag of bones|'
            'play|drill|plug|tap|pin|pins|rail|ram|roll|seal|stamp|stick|sticks|strip|switch|tack|tag|tank '
            'top|tip|trap|tube|wire|wires|cable|cables|feature|cat nap|dog days|duck|bull|chicken out|crab|'
            'swallow|drink in|toast|jam|nut|nuts|fruit|spread|cut|cover|counterpart|drawing near|attaches|'
            'props|lattes|empties|props|weight|weights|round|rounds|charge|charges|filing|filling|lighting|'
            'dark|glare|brush|sneak|block|blocks|bed time|press|stall|hood|club|fly|remains|contents|'
            'leather|clinic|package deal|ruler|counter attack|spot|point|crown of|bang|wave|waves|dish '
            'network|bass|mint|slip|slide|jumper|punch|hide|squash|rush|fuse|flash|chute|pad|ground|grounds|'
            'crosswalk|bite|treat|feed|mess|starter|entry|hall|van gogh|'
            'seam|hem|lining|stitching|pleat|gunwale|hull|keel|piling|joist|rafter|girder|sill',
        ),
    )
    for word in words.split('|')
}
HANDLE = frozenset(
    word
    for stem in (
        'hold grab pick pull take hand give throw toss drop put set lift raise point aim fire open close '
        'read carry drag clutch grip grasp slide shove stuff pocket load light sip drink eat pour swing '
        'unfold fold unlock lock tap press slam sling '
        'fling hurl snatch seize steal find produce draw reveal retrieve reach show offer pass wave '
        'twirl spin flip turn cock reload wield brandish unsheathe sheathe unwrap wrap tear rip crumple '
        'burn break smash shatter cut stab slice chop hang tie '
        'untie push kick bounce catch play strum write sign type dial answer scan swallow chew bite '
        'munch peel crack open pop uncork refill drain empty stir mix spill shake rattle jingle hug '
        'cradle squeeze rub polish clean wipe wash dry sew knit '
        'wear don adjust straighten unpack pack place lay rest plant bury dig hide tuck slip stash store '
        'collect gather examine inspect study check use operate unscrew screw attach remove extract '
        'insert plug unplug switch snap photograph deliver receive bring '
        'return keep buy sell trade swap serve spoon scoop butter bake cook carve roll smoke inhale puff '
        'flick strike ignite extinguish blow whistle plop slap smack whack club hit brush comb apply '
        'smear spray paint sketch drive ride park steer count flash present leave dump sort juggle lower '
        'lug haul balance '
        'hoist heave prop thumb leaf rifle scribble shuffle deal stare gaze look peer work '
        'arrange display scratch fiddle unroll moor launch saddle strap unstrap fasten zip unzip tape staple '
        'sharpen dust sweep confiscate weigh pay honk toot sniff slit tip'.split()
    )
    for word in (
        stem,
        stem + 's',
        stem + 'es',
        stem + 'ing',
        (stem[:-1] + 'ing') if stem.endswith('e') else stem + stem[-1] + 'ing',
        (stem[:-1] + 'ies') if stem.endswith('y') else stem,
        stem + 'ed',
    )
) | {
    'held',
    'taken',
    'took',
    'threw',
    'drew',
    'gave',
    'with',
    'has',
    'drawn',
    'thrown',
    'worn',
    'holding',
    'clutching',
    'carrying',
    'armed',
    'brought',
}
DETERMINERS = frozenset(
    'a an the his her their my your its this that these those some two three four five six several '
    "another each every no any both one half more enough another's".split()
)
NOT_BEFORE = frozenset(
    'to will can could would should must may might i you he she they we it who not never and'.split()
)
# Nouns that mean a thing mostly when somebody has it in the hand.
HANDY = frozenset(
    'seal horn sod clod lump impression paper papers thread needle cue club stick match label sign case stamp '
    'hook nail net brush bell film record reel plug drill pin wire cable string twine tool page board brick stone '
    'rock branch log plank pole rod iron ham cream plaster sling glue ribbon globe lens vinyl domino racket bolt '
    'screw form slip bill plant pot tag badge bar spoon hoop peg wedge tether sponge duster cloth rag sheet shell '
    'feather bone tile pipe tube tin can jar lid cork latch lever disc disk sample kit pack packet pouch sack '
    'roll coil spool ball seed nut rein stirrup bridle harness oar sail mast anchor fuse'.split()
)
CONTAINERS = frozenset(
    'sod clod lump slip scrap chunk piece bottle glass cup mug can box bag sack packet pack bundle roll rack '
    'plate tray bowl jar tin stack pile wad bunch pot jug flask tube carton crate basket bucket pair sheet slice '
    'bar pint tumbler reel spool coil ring tub pan vase pitcher decanter thermos case chest keg barrel saucer '
    'spoonful handful set deck book ball stick string bouquet'.split()
)
# Of these the content is the thing: a bundle of banknotes, a lump of dough.
MEASURES = frozenset(
    'roll bundle wad stack pile pair sheet bunch packet pack lump slice piece sod bar stick slip scrap loaf reel '
    'spool coil handful spoonful sliver chunk'.split()
)
DRINKS = frozenset(
    'sherry port gin rum vodka brandy whiskey whisky wine beer ale cider champagne prosecco tea coffee cocoa milk '
    'water juice lemonade cola soda scotch bourbon tequila absinthe mead stout lager squash'.split()
)
# What a thing is for, said by the noun before it.
USES = frozenset(
    'luggage pen ice-cream chip fruit bread pepper oil spice rice noodle pizza shoe hat glove trombone trumpet '
    'cello clarinet flute banjo saxophone accordion drum viola oboe school evidence violin guitar music pencil '
    'lunch tool gym golf doctor medical medicine kitchen butter pocket hunting steak carving cake wedding '
    'birthday christmas business credit library playing post train bus plane concert lottery theatre theater '
    'cinema raffle parking police prison hospital ward house car door locker room office safe cell garden tea '
    'coffee whisky whiskey wine beer milk water petrol gas fire sleeping travel overnight shopping shoulder hand '
    'paper plastic carrier rubbish trash bin dust ice cold hot sugar biscuit cookie jewel jewelry jewellery ring '
    'snuff cigar cigarette match money cash strong letter junk dog cat bird fish horse goat baby toy model '
    'rocking engine fishing tennis cricket baseball football rugby hockey alarm grandfather wall wrist desk '
    'bedside reading table standard floor storm bell shaving cracked guest order log ledger account visitors note '
    'sketch scrap cook phone address exercise telephone bible prayer hymn comic boarding meal body hip first-aid '
    'specimen blood sample mail diplomatic saddle feed grain flour sand tote laundry make-up makeup camera lens '
    'film gun rifle pistol ammunition cartridge shell powder sword bow hammer'.split()
)
# Clothes that are handed about, not put on.
HAND_OVER = frozenset(
    'drops drop picks pick finds find hands hand holds hold holding carries carry carrying throws tosses gives '
    'give passes shows lays places sets bags examines inspects studies turns produces lifts fishes retrieves '
    'recovers packs buries hides burns unwraps folds offers takes'.split()
)
# What belongs to the walls, and what nobody carries about.
FIXTURES = frozenset(
    'door window gate curtain curtains wall walls floor ceiling stairs staircase sink bathtub toilet shower '
    'elevator lift fireplace mantel railing fence counter closet oven stove fridge refrigerator bed table desk '
    'chair sofa couch bench shelf shelves bookshelf cabinet drawer console screen light lights '
    'ramp gangway jetty pier'.split()
)
# One thing under several words, the usual one first; a receiver is spoken of where there is a phone.
PARTS_AND_WORDS = {
    'phone': ('telephone', 'receiver', 'handset', 'speakerphone', 'cell phone', 'cellphone', 'mobile', 'mobile phone'),
    'helicopter': ('chopper',),
    'motorcycle': ('motorbike',),
    'photograph': ('photo', 'polaroid', 'snapshot', 'picture'),
    'television': ('tv', 'tv set'),
    'plane': ('airplane', 'aeroplane'),
    'fridge': ('refrigerator',),
    'microphone': ('mic',),
    'walkie-talkie': ('walkie', 'walkie talkie', 'two-way radio'),
    'bicycle': ('bike',),
}
# A phone that hangs or stands somewhere is not the one in a pocket.
FIXED_PHONES = frozenset('wall desk pay house hall land rotary office bedside kitchen emergency'.split())
POCKET_PHONES = frozenset(('cell phone', 'cellphone', 'mobile', 'mobile phone', 'smartphone', 'iphone'))
ANY_VEHICLE = frozenset('car vehicle truck van boat plane'.split())
# An animal of which one of these is said is a thing.
LIFELESS = frozenset('stuffed mounted plush toy porcelain ceramic china wooden plastic rubber inflatable'.split())
METAPHOR = frozenset(('like',))
# The size of a coin: what something is measured by is not there.
MEASURED = frozenset('size shape colour color width length height weight thickness breadth'.split())
