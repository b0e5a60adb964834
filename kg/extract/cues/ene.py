"""GiNZA's Extended Named Entity labels as our four kinds. Data only."""

from kg.records import Kind

KIND_OF_ENE: dict[str, Kind] = {
    **dict.fromkeys(["Person", "Name_Other"], Kind.PERSON),
    **dict.fromkeys(
        "City County Province Country Continental_Region Domestic_Region GPE_Other Location_Other River Lake Sea Bay Mountain Island "
        "Geological_Region_Other Facility_Other Facility_Part Station Airport Port Road Bridge Canal Tunnel Railroad Line_Other Park Public_Institution "
        "Worship_Place Archaeological_Place_Other Astral_Body Address_Other".split(),
        Kind.PLACE,
    ),
    **dict.fromkeys(
        "Company Company_Group Corporation_Other Government Political_Party Political_Organization_Other Military Cabinet Organization_Other "
        "International_Organization Show_Organization Sports_Organization_Other Pro_Sports_Organization Sports_League Sports_Federation School "
        "Ethnic_Group_Other Newspaper Magazine Broadcast_Program Institution Museum Research_Institute".split(),
        Kind.ORGANIZATION,
    ),
    **dict.fromkeys(
        "War Incident_Other Event_Other Conference Occasion_Other Games Natural_Disaster Earthquake Flood Religious_Festival".split(),
        Kind.EVENT,
    ),
}
